"""Who may see which record: the one place where that is decided. Plain SQL, imports nothing.

A record is seen by a viewer if it is alive (not undone, replaced or withdrawn), not forgotten (its
payload is null then), and
- it is open to both; or
- the viewer wrote it; or
- it was shared by its author; or
- it belongs to a round in which both partners have answered.
`private` is given to its author only, whatever the round. Without a viewer (`:viewer` is null):
as seen by nobody in particular, that is, only what is open to both.
"""

from __future__ import annotations

ALIVE = "r.seq NOT IN (SELECT seq FROM dead)"

SHARED = """EXISTS (
    SELECT 1 FROM record s WHERE s.target = {}.id AND s.kind = 'share'
    AND s.seq NOT IN (SELECT seq FROM dead)
)"""

# Two authors: a couple is two people, and only their own answers make a round complete. What was
# answered while alone counts once its author has shared it. A kind with a dot (`checkin.note`) is
# something added to an answer; left behind by one that was withdrawn, it must not count for it.
_COUNTS = f"""{{0}}.kind NOT LIKE '%.%' AND {{0}}.seq NOT IN (SELECT seq FROM dead)
    AND ({{0}}.visibility = 'round' OR {SHARED.format("{0}")})"""

COMPLETE = f"""(
    SELECT count(DISTINCT o.author) FROM record o
    WHERE o.round = r.round AND {_COUNTS.format("o")}
) >= 2"""

OPEN_TO_BOTH = (
    f"(r.visibility = 'both' OR (r.visibility = 'round' AND {COMPLETE}) OR {SHARED.format('r')})"
)

SEEN = f"({ALIVE} AND r.payload IS NOT NULL AND (r.author = :viewer OR {OPEN_TO_BOTH}))"

COLUMNS = """r.seq, r.id, r.act, r.author, r.day, r.at, r.kind, r.visibility, r.form, r.round,
    r.target, r.payload, CASE WHEN r.author = :viewer THEN r.private END"""

# What both have seen by having answered both, in the rounds that an act touches, itself or through
# what it acts on: from then on nobody takes their part back.
REVEALED = f"""WITH RECURSIVE touched(seq) AS (
        SELECT seq FROM record WHERE act = :act
        UNION SELECT o.seq FROM touched t JOIN record r ON r.seq = t.seq
            JOIN record o ON o.id = r.target
        UNION SELECT o.seq FROM touched t JOIN record r ON r.seq = t.seq
            JOIN record o ON o.act = r.target)
    SELECT r.id FROM record r
    WHERE r.round IN (SELECT round FROM record JOIN touched USING (seq))
    AND r.visibility = 'round' AND {ALIVE} AND {COMPLETE}"""

# That somebody has answered is no secret; what they answered is.
ANSWERED = f"""SELECT DISTINCT r.author FROM record r
    WHERE r.round = :round AND r.author IS NOT NULL AND r.kind = :kind AND {ALIVE}"""

# Whose answer takes part in the reveal: not what was answered while alone and never shared.
COUNTED = f"""SELECT DISTINCT r.author FROM record r
    WHERE r.round = :round AND r.kind = :kind AND {_COUNTS.format("r")}"""

# Who has looked at an open round (null: somebody who gave no name). Looking stays done, also where
# what was looked at, or that it was, has been forgotten.
LOOKED = """SELECT DISTINCT r.author FROM record r
    WHERE r.round = :round AND r.kind = :kind"""

# The text that was worked out for a day, if nothing has been written since.
PROJECTION = """SELECT text FROM projection WHERE name = :name AND day = :day
    AND made_of = :about || ' ' || (SELECT coalesce(max(seq), 0) FROM record)"""

PARTNERS = f"""SELECT json_extract(r.payload, '$.partner'), json_extract(r.payload, '$.name')
    FROM record r WHERE r.kind = 'partner' AND {ALIVE} AND r.payload IS NOT NULL
    ORDER BY json_extract(r.payload, '$.seat'), r.seq"""

# For the shell's lines; bind `viewer` to None, for nobody in particular. The idea of one `day`:
DAYS_IDEA = f"""SELECT json_extract(r.payload, '$.idea'), json_extract(r.payload, '$.title'),
        json_extract(r.payload, '$.minutes'), json_extract(r.payload, '$.cost')
    FROM record r WHERE r.kind = 'date.today' AND r.day = :day AND {SEEN}
    ORDER BY r.seq LIMIT 1"""

LEFT_OUT_CARDS = f"""SELECT json_extract(r.payload, '$.card') FROM record r
    WHERE r.kind = 'talk.skip' AND {SEEN}"""

# What weighs in a draw, whoever wrote it: a rating or a veto is one partner's own, a surprise is
# the planner's, and yet each counts. No author, no day, no word of anybody's; for choosing only,
# never to be shown: even a number computed from it would betray what it hides.
WEIGHED_KINDS = ("date.offered", "date.today", "date.rated", "date.vetoed")
# Read from end to end: by the index of kinds every row would be fetched, and decrypted, on its own.
WEIGHED = f"""SELECT r.kind,
        coalesce(r.payload ->> '$.idea', r.private ->> '$.idea'),
        coalesce(r.payload ->> '$.category', r.private ->> '$.category'),
        r.payload ->> '$.stars'
    FROM record r NOT INDEXED
    WHERE r.kind IN {WEIGHED_KINDS} AND r.payload IS NOT NULL AND {ALIVE} ORDER BY r.seq"""
