"""Who may see which record: the one place where that is decided. Plain SQL, imports nothing.

A record is seen by a viewer if it is alive (not undone, replaced or withdrawn), not forgotten (its
payload is null then), and
- it is open to both; or
- the viewer wrote it; or
- it was shared by its author, and by nobody else; or
- it belongs to a round in which both partners have answered with a record of its kind.
`private` is given to its author only, whatever the round. Without a viewer (`:viewer` is null):
as seen by nobody in particular, that is, only what is open to both.
"""

from __future__ import annotations

ALIVE = "r.seq NOT IN (SELECT seq FROM dead)"

SHARED = """EXISTS (
    SELECT 1 FROM record s WHERE s.target = {0}.id AND s.kind = 'share'
    AND s.author IS {0}.author AND s.seq NOT IN (SELECT seq FROM dead)
)"""

# Two authors: a couple is two people, and only their own answers make a round complete. What was
# answered while alone counts once its author has shared it. A kind with a dot (`checkin.note`) is
# something added to an answer; left behind by one that was withdrawn, it must not count for it.
_COUNTS = f"""{{0}}.kind NOT LIKE '%.%' AND {{0}}.seq NOT IN (SELECT seq FROM dead)
    AND ({{0}}.visibility = 'round' OR {SHARED.format("{0}")})"""

# An answer opens answers of its own kind, and a record of any other kind that names the round opens
# nothing. What was added to an answer opens with the answers, of whatever kind both gave.
COMPLETE = f"""CASE WHEN r.kind NOT LIKE '%.%' THEN (
    SELECT count(DISTINCT o.author) FROM record o
    WHERE o.round = r.round AND o.kind = r.kind AND {_COUNTS.format("o")}
) >= 2 ELSE EXISTS (
    SELECT 1 FROM record o WHERE o.round = r.round AND {_COUNTS.format("o")}
    GROUP BY o.kind HAVING count(DISTINCT o.author) >= 2
) END"""

OPEN_TO_BOTH = (
    f"(r.visibility = 'both' OR (r.visibility = 'round' AND {COMPLETE}) OR {SHARED.format('r')})"
)

SEEN = f"({ALIVE} AND r.payload IS NOT NULL AND (r.author = :viewer OR {OPEN_TO_BOTH}))"

# What is wrapped under a word is given to nobody, its author included: whoever types a name may not
# be the one who knows the word.
COLUMNS = """r.seq, r.id, r.act, r.author, r.day, r.at, r.kind, r.visibility, r.form, r.round,
    r.target, CASE r.form WHEN 'open' THEN r.payload
        ELSE json_remove(r.payload, '$.sealed', '$.check') END,
    CASE WHEN r.author = :viewer THEN r.private END"""

# What both have seen by having answered both, in the rounds that an act touches, itself or through
# what it acts on: from then on nobody takes their part back.
_TOUCHED = """WITH RECURSIVE touched(seq) AS (
        SELECT seq FROM record WHERE act = :act OR brought = :act
        UNION SELECT o.seq FROM touched t JOIN record r ON r.seq = t.seq
            JOIN record o ON o.id = r.target
        UNION SELECT o.seq FROM touched t JOIN record r ON r.seq = t.seq
            JOIN record o ON o.act = r.target OR o.brought = r.target)
    SELECT r.id FROM record r
    WHERE r.round IN (SELECT round FROM record JOIN touched USING (seq))"""
REVEALED = f"{_TOUCHED} AND r.visibility = 'round' AND {ALIVE} AND {COMPLETE}"

# Answers with which their author has asked the other by message: a record of their kind and `.sent`
# says so, in their round. From then on the author neither changes them nor takes them back,
# whatever has become of that record since.
SENT = ".sent"
_SENT = f"""r.visibility = 'round' AND r.kind NOT LIKE '%.%' AND EXISTS (SELECT 1 FROM record s
    WHERE s.round = r.round AND s.author = r.author AND s.kind = r.kind || '{SENT}')"""
ALL_SENT = f"SELECT r.id FROM record r WHERE {ALIVE} AND {_SENT}"
SENT_TOUCHED = f"{_TOUCHED} AND {ALIVE} AND {_SENT}"

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

# What acts on other records, oldest first. Nobody takes back or replaces what another keeps sealed
# or to themselves, and nobody undoes another's act: such a record, from wherever it came, does
# nothing.
EFFECTS = """SELECT e.act, e.kind, e.target, e.brought FROM record e WHERE e.target IS NOT NULL
    AND e.seq NOT IN (SELECT seq FROM odd)
    AND NOT EXISTS (SELECT 1 FROM record t WHERE e.target = t.id AND e.kind <> 'undo'
        AND t.author IS NOT NULL AND t.author IS NOT e.author AND t.visibility <> 'both')
    AND NOT EXISTS (SELECT 1 FROM record t WHERE e.target = t.act AND e.kind = 'undo'
        AND t.author IS NOT NULL AND t.author IS NOT e.author)
    ORDER BY e.seq"""

# Whether two people were ever named here: a second seat, or a name that has been forgotten since
# (what was forgotten may have been one of two, unless the forgetting says otherwise).
EVER_TWO = """SELECT EXISTS (SELECT 1 FROM record WHERE kind = 'partner'
        AND payload ->> '$.seat' = 2)
    OR (EXISTS (SELECT 1 FROM record WHERE kind = 'partner' AND payload IS NULL)
        AND (SELECT payload ->> '$.two' FROM record WHERE kind = 'forget'
             ORDER BY seq DESC LIMIT 1) IS NOT 0)"""

# How many are named.
NAMED = f"""SELECT count(DISTINCT r.payload ->> '$.partner') FROM record r
    WHERE r.kind = 'partner' AND r.payload IS NOT NULL AND {ALIVE}"""

# Whether something of a round waits for the other's answers.
WAITS = f"""SELECT EXISTS (SELECT 1 FROM record r WHERE r.round IS NOT NULL
    AND r.visibility = 'round' AND {ALIVE} AND r.payload IS NOT NULL AND NOT {COMPLETE})"""

# The text that was worked out for a day, if nothing has been written since.
PROJECTION = """SELECT text FROM projection WHERE name = :name AND day = :day
    AND made_of = :about || ' ' || (SELECT coalesce(max(seq), 0) FROM record)"""

# What was shown last lies there too, marked as such: it is worked out from files, can be shown
# again at any time, and goes when something is forgotten. `day` is the instant then.
KEEP_SHOWN = "INSERT INTO projection VALUES (:name, :at, 'shown', :text)"
DROP_SHOWN = """DELETE FROM projection
    WHERE made_of = 'shown' AND (name = :name OR day < :before OR day > :at)"""
SHOWN_LAST = """SELECT text FROM projection
    WHERE made_of = 'shown' AND name = :name AND day BETWEEN :before AND :at"""

PARTNERS = f"""SELECT json_extract(r.payload, '$.partner'), json_extract(r.payload, '$.name')
    FROM record r WHERE r.kind = 'partner' AND {ALIVE} AND r.payload IS NOT NULL
    ORDER BY json_extract(r.payload, '$.seat'), r.seq"""

# For the shell's lines; bind `viewer` to None, for nobody in particular. The idea of one `day`:
DAYS_IDEA = f"""SELECT json_extract(r.payload, '$.idea'), json_extract(r.payload, '$.title'),
        json_extract(r.payload, '$.minutes'), json_extract(r.payload, '$.cost'),
        json_extract(r.payload, '$.currency')
    FROM record r WHERE r.kind = 'date.today' AND r.day = :day AND {SEEN}
    ORDER BY r.seq LIMIT 1"""

LEFT_OUT_CARDS = f"""SELECT json_extract(r.payload, '$.card') FROM record r
    WHERE r.kind = 'talk.skip' AND {SEEN}"""

# What weighs in a draw: what its reader may see, and nothing else. A rating or a veto of one's own
# counts in one's own draws, a surprise rests in its planner's. Weighed for both, each could be read
# out of what the other's draw leaves out.
WEIGHED_KINDS = ("date.offered", "date.today", "date.done", "date.rated", "date.vetoed")
_OWN = "CASE WHEN r.author = :viewer THEN r.private ->> '$.{}' END"
# Read from end to end: by the index of kinds every row would be fetched, and decrypted, on its own.
WEIGHED = f"""SELECT r.kind,
        coalesce(r.payload ->> '$.idea', {_OWN.format("idea")}),
        coalesce(r.payload ->> '$.category', {_OWN.format("category")}),
        r.payload ->> '$.stars'
    FROM record r NOT INDEXED
    WHERE r.kind IN {WEIGHED_KINDS} AND {SEEN} ORDER BY r.seq"""

# How much of it all the viewer may see: records, records forgotten, drafts, and when the last one
# was written. More would tell how often a partner wrote, changed or took back what is not open.
COUNTED_FOR = f"""SELECT
    (SELECT count(*) FROM record r WHERE {SEEN}),
    (SELECT count(*) FROM record r WHERE r.payload IS NULL
        AND (r.author = :viewer OR r.visibility = 'both')),
    (SELECT count(*) FROM draft WHERE author = :viewer),
    (SELECT r.at FROM record r WHERE {SEEN} ORDER BY r.seq DESC LIMIT 1)"""

# That there is something of a kind, as nobody in particular may know it: what is open, that
# somebody has answered a round, and anything while only one was ever named.
_ALONE = """(SELECT count(DISTINCT coalesce(n.payload ->> '$.partner', n.id)) FROM record n
    WHERE n.kind = 'partner') < 2"""
KNOWN_OF = f"""({ALIVE} AND r.payload IS NOT NULL
    AND (r.round IS NOT NULL OR {_ALONE} OR {OPEN_TO_BOTH}))"""
