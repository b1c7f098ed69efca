"""The Stuttgart-Tübingen tag set (Schiller et al. 1999), in the order of the network's answers."""

TAGS = (
    *("$(", "$,", "$.", "ADJA", "ADJD", "ADV", "APPO", "APPR", "APPRART", "APZR", "ART"),
    *("CARD", "FM", "ITJ", "KOKOM", "KON", "KOUI", "KOUS", "NE", "NN", "PDAT", "PDS"),
    *("PIAT", "PIS", "PPER", "PPOSAT", "PPOSS", "PRELAT", "PRELS", "PRF", "PROAV"),
    *("PTKA", "PTKANT", "PTKNEG", "PTKVZ", "PTKZU", "PWAT", "PWAV", "PWS", "TRUNC"),
    *("VAFIN", "VAIMP", "VAINF", "VAPP", "VMFIN", "VMINF", "VMPP", "VVFIN", "VVIMP"),
    *("VVINF", "VVIZU", "VVPP", "XY"),
)
