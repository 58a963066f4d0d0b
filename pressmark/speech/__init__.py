"""Parts of quotes and speakers: marks, the frame around them, and the rules that say who speaks."""
