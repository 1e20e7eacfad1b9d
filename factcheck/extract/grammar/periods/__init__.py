"""Dates, clock times, durations and recurring times, resolved against the day a text is read on."""
