"""Parts of figures: reading numbers, what they count, and which numbers are no figures."""
