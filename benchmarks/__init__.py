"""What `make score` and `make bench` run."""
