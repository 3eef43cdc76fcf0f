"""The lists of words that the patterns name in angle brackets. Data alone."""

from __future__ import annotations

from ..danger_pattern import inflect_verbs

# Words in which a slip of the pen is undone before anything is looked at: long enough that no other
# English word is a slip away.
SLIPS_OF = frozenset(
    """strangled strangles strangling suffocate suffocated throttled throttling threaten threatened
    threatens threatening suicide suicidal frighten frightened frightens frightening terrified
    terrifies terrify terrifying intimidated intimidates punched punching violence abusive
    assaulted stalking following allowed passport passports password passwords controlled
    controlling whatsapp permission immigration children daughter husband boyfriend girlfriend
    location because""".split()  # noqa: SIM905
)

_PLAIN = {
    "game": """chess scrabble monopoly kart tennis squash badminton darts pool poker cards uno fifa
        game games race quiz pong paintball tag snowball snowballs football rugby hurling
        camogie cricket match bowling golf playstation xbox duty minecraft madden nintendo
        wii mario halo fortnite basketball wrestling arm trivia crossword wordle sudoku
        cluedo risk catan jenga rummy backgammon draughts checkers charades pictionary hoops
        karaoke racing sprint running swimming marathon 5k rounders volleyball dominoes ludo
        carrom ping table snap air smash video karate judo boxing sparring leaderboard steps
        everything""",
    "one": "me us him them you themselves mi",
    "me": "me us",
    "they": """you your he she they hell shell theyll he_ husband wife partner boyfriend girlfriend
        fiance fiancee spouse ex man fella missus father mum mother dad stepdad stepfather
        stepmother stepmum brother sister uncle aunt aunty laws law guy bloke who somebody
        someone family people roommate lover oga woman lad hubby boy himself""",
    "my": "my our your his her their the me mi a an both all this that another",
    "mine": "my our me mi his her their your the a",
    "child": """child children kid kids kiddo kiddos baby babies son sons daughter daughters
        toddler boy boys girl girls infant newborn newborns twins triplets tween teenager teen
        stepchild stepchildren stepkid stepkids stepson stepdaughter niece nephew godson goddaughter
        grandson granddaughter babys toddlers childs childrens infants grandchild grandkid grandkids
        tot tots bub bubba preschooler teenagers teens stepsons stepdaughters nieces nephews
        grandsons granddaughters grandchildren""",
    "kin": """mum mother dad father sister brother wife husband partner girlfriend boyfriend
        gran granny grandma grandad grandpa nan friend cousin aunt uncle flatmate roommate stepson
        stepdaughter ex family parents woman man pikin sisters brothers cousins friends aunts uncles
        flatmates mums dads stepmum stepdad housemate inlaws wives""",
    "pet": """dog dogs cat cats puppy puppies kitten kittens pup pups pet pets rabbit hamster horse
        horses budgie budgies parrot bunny bunnies guinea pony ponies bird birds animal animals
        puppys rabbits hamsters parrots""",
    "body": """face head arm arms hair neck throat stomach belly tummy leg legs back chest rib ribs
        ear ears mouth nose eye eyes wrist wrists hand hands finger fingers shin jaw teeth
        cheek bum breast breasts skull thigh knee knees shoulder shoulders ankle foot feet
        side lip forehead ribcage""",
    "yes": """so very really too always still just often sometimes even actually absolutely
        properly genuinely bloody fucking kinda quite getting constantly terribly extremely
        dead pure pretty""",
    "will": """will would going to gonna might could may can ll wan want wants id ill hed shed hell
        shell must should""",
    "told": """said says say saying told tell tells telling threatened threatens threatening threat
        threats swore swear swears swearing promised promises promise warned warns shouted
        shouts screamed screams texted texts text texting wrote writes vowed vows keep keeps
        kept joked jokes joking messaged messages yelled yells announced goes went""",
    "people": """family friend friends mum dad mother father parents sister brother sisters brothers
        cousin cousins aunt uncle gran granny nan anyone anybody people folks neighbours
        neighbors colleagues coworkers other men women man guys lads girls relatives
        everyone nobody mate girlfriends kin therapist counsellor doctor gp support worker
        pastor imam priest kids children daughter son""",
    "if": "if unless when whenever",
    "go": """leave left leaving go went going tell told telling talk talked talking call called
        calling report reported reporting divorce divorced break broke breaking dump dumped
        end ended move moved moving take took taking see saw seeing speak spoke speaking do
        did try tried refuse refused say said ring rang contact contacted run ran walk
        walked file filed ever dont disobey disobeyed pack cheat cheated look looked ask
        asked scream screamed press testify complain complained""",
    "num": """one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 11 12 13 14
        15""",
    "gun": """gun guns pistol rifle shotgun revolver handgun firearm weapon weapons glock crossbow
        ak47 ammo bullets airgun""",
    "blade": """knife knives blade machete cutlass hammer axe bat hurley hurl sword razor scissors
        screwdriver bottle belt cane acid petrol iron taser panga stick club crowbar poker
        golf wrench spanner whip cord cable rope kerosene chisel hatchet dagger brick saw
        pan glass chain""",
    "gay": """gay lesbian bi bisexual trans queer transgender nonbinary hiv positive undocumented
        closeted poz""",
    "money": """money salary wages wage pay paycheck paycheque payslip cards card benefits income
        savings earnings pension giro cash allowance purse account accounts inheritance
        cheques stipend chequebook credit""",
    "papers": """passport passports papers documents certificates certificate id visa license
        licence
        aadhaar brp greencard permit""",
    "phone": """phone phones messages texts emails email mails whatsapp whatsapps dms dm instagram
        insta facebook snapchat snap messenger calls logs log history browser laptop
        accounts diary journal post letters inbox chats computer tablet ipad sim gallery
        photos telephone social password passwords socials""",
    "pic": """nude pics pic photo photos pictures picture video videos images image tape clip
        clips footage""",
    "pill": """pill pills contraception contraceptive contraceptives coil iud implant condom
        control plan""",
    "meds": """medication medicine medicines meds tablets insulin inhaler wheelchair hearing
        glasses crutches epipen walker cane antidepressants pills oxygen walking""",
    "rage": """mad mental crazy ballistic angry rage violent furious nuts berserk postal off
        aggressive livid spare lost loses""",
}

_VERBS = {
    # Nobody says these of a person but in earnest (and the harmless phrases are taken out before).
    "strike": """hit=hits,hitting,hitted slap+ punch kick smack thump whack clout clobber batter
        pummel pommel wallop headbutt backhand slug+ deck lamp clatter skelp leather flog+
        whip+ bash thrash assault strike=strikes,struck,striking clock chin+ klap+ moer
        bliksem donner whoop whup+ lump twat+ bray torture molest wack biff belt box spank
        manhandle beat=beats,beating,beaten,beatin maul stab+ stamp stomp pelt floor cuff
        donder sock skelp lash welt nut+ pistol kneecap glass headlock""",
    "seize": """shove push grab+ drag+ yank pin+ slam+ shake=shakes,shook,shaking,shaken
        throw=throws, threw,throwing,thrown,throwed chuck fling=flings,flung,flinging hurl
        restrain tackle trip+ knee elbow bite=bites,bit,biting,bitten burn scald scratch
        claw pinch knock jab+ attack burn jump poke attack bruise hurt=hurts,hurting injure
        harm wound rough""",
    "choke": "choke strangle throttle suffocate smother asphyxiate garrotte",
    "kill": """kill murder shoot=shoots,shot,shooting stab+ strangle drown bury poison finish
        slaughter destroy behead butcher""",
    "hurt": """hurt=hurts,hurting harm hit=hits,hitting slap+ punch kick beat=beats,beating,beaten
        kill murder stab+ shoot=shoots,shot,shooting strangle choke smash batter rape
        assault attack burn drown break=breaks,broke,breaking cut=cuts,cutting bash knock
        destroy ruin injure cripple maim disfigure slaughter bury behead deal smack shove
        push thump thrash""",
    "hold": """grab+ pull yank twist drag+ squeeze bend=bends,bent,bending wrench grip+
        bite=bites,bit,biting burn break=breaks,broke,breaking,broken stamp crush bang smash
        slam+ stub stubb scratch rip+ hold=holds,held,holding push shove cut=cuts,cutting
        slash""",
    "lock": """lock shut=shuts,shutting trap+ barricade tie chain handcuff bolt imprison cage
        padlock confine wall""",
    "smash": "smash destroy trash wreck shatter",
    "rape": "rape molest grope",
    "take": """take=takes,took,taken,taking,tooken collect keep=keeps,kept,keeping confiscate
        steal=steals, stole,stealing,stolen seize hide=hides,hid,hidden,hiding
        withhold=withholds,withheld, withholding hold=holds,held,holding burn
        tear=tears,tore,torn,tearing rip+ destroy grab+ cut=cuts,cutting pocket
        control=controls,controlled,controlling,controling empty=empties, emptied,emptying
        drain spend=spends,spent,spending lock gamble""",
    "check": """check search monitor track read=reads,reading
        control=controls,controlled,controlling confiscate hack spy=spies,spied,spying
        unlock scroll inspect clone snoop+ intercept demand log+ screenshot""",
    "scare": """scare frighten terrify=terrifies,terrified,terrifying intimidate
        petrify=petrifies,petrified spook menace""",
    "follow": "follow tail stalk",
    "watch": "watch spy=spies,spied,spying film record",
    "force": """force make=makes,made,making pressure coerce guilt blackmail bully=bullies,bullied,
        bullying pester trick manipulate compel+ threaten push nag+ badger+ order""",
    "stop": """stop+ ban+ forbid=forbids,forbade,forbidden,forbidding,forbid prevent prohibit block
        keep=keeps,kept,keeping isolate""",
    "end": """kill hang=hangs,hanging,hanged,hung shoot=shoots,shot,shooting stab+
        cut=cuts,cutting harm hurt=hurts,hurting drown poison top+ off+ end
        slit=slits,slitting slash starve overdose gas+""",
    "die": "die=dies,died,dying,dieing",
    "post": """post leak share upload publish release expose spread=spreads,spreading
        send=sends,sent,sending show=shows,showed,showing,shown distribute
        sell=sells,sold,selling""",
    "drive": """drive=drives,drove,driving,driven speed=speeds,sped,speeding,speeded swerve""",
    "spit": "spit=spits,spat,spitting,spitted gob+",
}

LISTS: dict[str, frozenset[str]] = {
    **{name: frozenset(words.split()) for name, words in _PLAIN.items()},
    **{
        name: inflect_verbs(" ".join(verbs.split()).replace(", ", ","))
        for name, verbs in _VERBS.items()
    },
}
