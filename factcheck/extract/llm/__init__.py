"""The model step: a language model proposes claims; the draft's own characters and the grammar decide.

Nothing here is imported unless the llm extractor is asked for.
"""
