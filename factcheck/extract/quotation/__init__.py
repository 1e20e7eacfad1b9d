"""Who said what: quotation marks, the cue beside them, and the person or paper that the words are put down to."""
