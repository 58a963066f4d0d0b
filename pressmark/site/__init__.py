"""What readers see: plugins (one theme a file), templates, one stylesheet, and the few functions they share."""
