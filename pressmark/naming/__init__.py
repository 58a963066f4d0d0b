"""Parts of names and identity: whom an article names, and who is who across the archive."""
