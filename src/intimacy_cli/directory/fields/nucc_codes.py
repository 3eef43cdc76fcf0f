"""The NUCC codes that mean therapy, as a table. Decides only yes or no over codes.

Source: NUCC Health Care Provider Taxonomy, https://nucc.org (code set, January and July editions);
the choice of codes is ours. Codes that begin alike and are no therapists (behaviour analysts
103K, technicians 106S and 106E, neuropsychologists 103G, school 101YS0200X and 103TS0200X,
forensic 103TF0200X) are left out on purpose.
"""

from collections.abc import Iterable

from ..record import Therapist

COUPLE_CODES = frozenset({"106H00000X", "103TF0000X"})
"""Professions whose name is couples and families."""

THERAPIST_CODES: dict[str, str] = {
    "106H00000X": "Marriage & Family Therapist",
    "103T00000X": "Psychologist",
    "103TA0400X": "Addiction (Substance Use Disorder) Psychologist",
    "103TA0700X": "Adult Development & Aging Psychologist",
    "103TB0200X": "Cognitive & Behavioral Psychologist",
    "103TC0700X": "Clinical Psychologist",
    "103TC1900X": "Counseling Psychologist",
    "103TC2200X": "Clinical Child & Adolescent Psychologist",
    "103TF0000X": "Family Psychologist",
    "103TH0004X": "Health Psychologist",
    "103TH0100X": "Health Service Psychologist",
    "103TM1700X": "Men & Masculinity Psychologist",
    "103TP0814X": "Psychoanalysis Psychologist",
    "103TP2700X": "Psychotherapy Psychologist",
    "103TP2701X": "Group Psychotherapy Psychologist",
    "103TW0100X": "Women Psychologist",
    "101Y00000X": "Counselor",
    "101YA0400X": "Addiction (Substance Use Disorder) Counselor",
    "101YM0800X": "Mental Health Counselor",
    "101YP1600X": "Pastoral Counselor",
    "101YP2500X": "Professional Counselor",
    "104100000X": "Social Worker",
    "1041C0700X": "Clinical Social Worker",
    "102L00000X": "Psychoanalyst",
    "102X00000X": "Poetry Therapist",
    "101200000X": "Drama Therapist",
    "221700000X": "Art Therapist",
    "225A00000X": "Music Therapist",
    "225800000X": "Recreation Therapist",
    "2084P0800X": "Psychiatry Physician",
    "2084P0802X": "Addiction Psychiatry Physician",
    "2084P0804X": "Child & Adolescent Psychiatry Physician",
    "2084P0805X": "Geriatric Psychiatry Physician",
    "2084P0015X": "Psychosomatic Medicine Physician",
    "363LP0808X": "Psychiatric/Mental Health Nurse Practitioner",
    "364SP0808X": "Psychiatric/Mental Health Clinical Nurse Specialist",
    "261QM0801X": "Mental Health Clinic",
    "261QM0850X": "Adult Mental Health Clinic",
    "261QM0855X": "Adolescent and Children Mental Health Clinic",
    "251S00000X": "Community/Behavioral Health Agency",
    "273R00000X": "Psychiatric Hospital Unit",
    "283Q00000X": "Psychiatric Hospital",
}


def therapist_by_codes(codes: Iterable[str]) -> Therapist:
    """Yes if any code is in the table, no if there are codes and none is, else unknown."""
    known = [code for code in codes if code]
    if any(code in THERAPIST_CODES for code in known):
        return Therapist.YES
    return Therapist.NO if known else Therapist.UNKNOWN


def words_of(code: str) -> str:
    """Give the words for a code of the table, or the code itself."""
    return THERAPIST_CODES.get(code, code)


def couples_by_codes(codes: Iterable[str]) -> bool | None:
    """Tell whether a profession names couples; a profession that does not says nothing."""
    return True if any(code in COUPLE_CODES for code in codes) else None
