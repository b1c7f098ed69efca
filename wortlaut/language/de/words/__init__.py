"""Words and forms of German: tokens, lexicon, morphology, names."""
