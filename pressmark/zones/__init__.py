"""Parts of layout and parse: what each block of a document shows, and what is printed of its article."""
