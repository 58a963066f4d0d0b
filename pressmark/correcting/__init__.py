"""Parts of corrections: reading, matching and recording what people fixed."""
