"""Who can speak: nouns for people, bodies and papers, titles, and the words that name nobody."""

from factcheck.model.months import CALENDAR

PERSON = frozenset(
    """accountant activist actor actress adjudicator administrator admiral adviser advisor advocate agent aide
    ally ambassador analyst anthropologist archaeologist archbishop architect archivist artist assistant
    astronaut astronomer athlete attorney auditor aunt author bailiff baker banker baron barrister batsman
    biologist bishop blogger boss bowler brewer brigadier broker brother builder buyer campaigner candidate
    captain cardinal carer caretaker cashier champion chair chairman chairperson chairwoman chancellor
    chaplain chef chemist chief choreographer citizen clerk climatologist coach colleague collector colonel
    columnist comedian commander commentator commissioner composer conductor congressman congresswoman
    conservator constable consul consultant contractor convenor coordinator coroner correspondent councillor
    councilman councilwoman counsel counsellor countess couple courier cousin craftsman creator critic
    curator customer cyclist dad daughter dealer dean defender defendant delegate demographer dentist deputy
    designer detective developer diplomat director doctor donor driver drummer ecologist economist editor
    educator elder employee engineer entrepreneur envoy epidemiologist executive expert farmer father fellow
    financier firefighter fisherman fishmonger forecaster foreman forester founder friend gardener geologist
    geographer girlfriend boyfriend goalkeeper governor grandfather grandmother granddaughter grandson grocer
    guard guardian lifeguard bodyguard coastguard guest guide guitarist harbourmaster harbormaster head headmaster headmistress headteacher
    historian homeowner host hotelier husband hydrologist inspector instructor interpreter investigator
    investor jeweller jockey joiner journalist judge juror justice keeper king landlady landlord landowner
    lawmaker lawyer leader lecturer legislator librarian lieutenant linguist locksmith lord magistrate maker
    manager marshal master mathematician mayor mechanic mediator meteorologist midfielder midwife miner
    minister ministers mistress model monk mother mp msp mum mp's musician negotiator neighbour neighbor
    neurologist neuroscientist novelist nurse officer official ombudsman operator opponent organiser
    organizer owner painter paramedic parent participant partner passenger pastor patient patron pensioner
    performer pharmacist philosopher photographer physician physicist pilot planner player playwright plumber
    poet policeman policewoman politician pollster pope porter postman postmaster potter premier presenter
    president priest prime principal prisoner producer professor programmer prosecutor provost psychiatrist
    psychologist publican publisher pupil queen rabbi rancher ranger rapporteur reader receptionist rector
    referee registrar reporter representative researcher resident restaurateur retailer reverend rider sailor
    saleswoman salesman scholar scientist sculptor seaman secretary senator sergeant servant shepherd sheriff
    shopkeeper singer sister skipper sociologist soldier solicitor son speaker specialist spokesman
    spokesperson spokeswoman statistician steward stepfather stepmother stockbroker storekeeper strategist
    striker student superintendent superintendant supervisor supplier supporter surgeon surveyor swimmer
    tailor tenant technician teacher therapist trader trainer trawlerman treasurer trustee tutor uncle
    undertaker undersecretary valuer vendor vet vicar victim violinist volunteer voter warden watchman weaver
    whip whistleblower widow widower wife winemaker winner witness woman man worker writer youngster boy girl
    teenager chief-of-staff commander-in-chief vice-president vice-chancellor vice-chair general-secretary
    secretary-general director-general attorney-general lead leader's heir nephew niece landlord's
    predecessor successor counterpart quartermaster bosun mate purser beekeeper stallholder birdwatcher
    bookseller bricklayer butcher carpenter cleaner crofter electrician gamekeeper janitor milliner
    blacksmith locksmith locksmith ferryman lighthouse-keeper oenologist""".split()
)
GROUP = frozenset(
    """academy administration agency airline alliance ambulance arm army arts assembly association auditor
    authority bank bench board body brewery broadcaster brigade bureau business cabinet campaign carrier
    centre center chain chamber charity church club coalition college commission committee community company
    confederation congress consortium consulate consultancy contractor cooperative co-operative corporation
    council coalition country court crew delegation department developer directorate division embassy
    employer enterprise exchange executive family federation firm fleet force forum foundation fund garrison
    government group guild headquarters hospital house household industry inquiry inspectorate institute
    institution insurer investigation judiciary jury kremlin laboratory lab leadership league line lobby
    magazine maker management manufacturer market media ministry mission monarchy movement museum navy
    network newspaper newsletter ngo office ombudsman operator opposition orchestra organisation organization
    outlet owner paper parish parliament party police pollster practice presidency press producer programme
    project prosecution provider publisher railway regiment regulator regime republic retailer secretariat
    senate service side society staff start-up startup state studio supermarket supplier syndicate taskforce
    team tank theatre think-tank trade treasury tribunal trust union unit university utility vendor village
    watchdog website workforce workshop yard school town city club's nhs military airport port zoo farm
    gallery library""".split()
)
DOCUMENT = frozenset(
    """account accounts act affidavit agenda agreement amendment analysis announcement annual article assessment
    audit autobiography bill biography blog book booklet briefing brochure budget bulletin calculation
    calculations catalogue census certificate chapter charter circular code column communique communiqué
    complaint consultation contract convention count counts data database declaration decree diary digest
    directive document documents dossier draft editorial email e-mail estimate estimates evaluation evidence
    figures figure filing filings findings forecast forecasts framework guidance guide guideline guidelines
    handbook headline index indictment inscription instruction inventory invitation invoice journal judgment
    judgement label law lawsuit leaflet ledger legislation letter list log manifesto manual memo memoir
    memoirs memorandum message minutes model motion motto note notes notice numbers obituary page pamphlet
    paper papers paragraph petition placard plan plans plaque policy poll polling poster post preface press-
    release projection projections proposal prospectus publication questionnaire ranking record records
    register regulation regulations release report reports research resolution results returns review rule
    rules ruling sample schedule script section sign slogan statement statements statistics statute story
    strategy studies study summary summons survey surveys table tables telegram testimony text transcript
    treaty trial tweet update verdict warrant warning website white-paper will writ dispatch spreadsheet
    timetable tally count chart newsletter manifesto scorecard caption card""".split()
)
# Plural or bare words that name nobody.
UNNAMED = frozenset(
    """academics activists advisers advisors advocates aides allies analysts anglers attendees authorities
    backers bankers bystanders businesspeople campaigners charities chefs citizens clergy climatologists
    colleagues commentators commuters companies conservationists consultants consumers councillors councils
    counterparts critics customers dealers defenders delegates demonstrators detectives developers diplomats
    doctors drivers ecologists economists employees employers engineers environmentalists epidemiologists
    executives experts families fans farmers firefighters fishermen forecasters friends governments guests
    headteachers historians hoteliers households industry-figures insiders inspectors insurers intelligence
    investigators investors islanders journalists landlords lawmakers lawyers leaders legislators librarians
    locals managers meteorologists ministers mps msps negotiators neighbours neighbors nurses observers
    officers officials onlookers operators opponents organisers organizers others owners paramedics parents
    participants passengers patients pensioners people pharmacists physicians physicists planners players
    police policymakers politicians pollsters producers proponents prosecutors protesters protestors
    psychologists publicans pupils regulators relatives reporters representatives republicans democrats
    conservatives rescuers researchers residents retailers reviewers rivals sailors sceptics skeptics
    scholars scientists senators shareholders shopkeepers sociologists solicitors sources specialists
    spectators staff stakeholders statisticians strategists students supporters survivors teachers tenants
    therapists tourists traders trustees unions users veterans vets villagers visitors volunteers voters
    watchers watchdogs whistleblowers witnesses women men workers writers bosses chiefs directors fishers
    growers customers economists theorists astronomers biologists geologists archaeologists authors lawyers
    barristers agents brokers""".split()
)
# Somebody, said to be one, without a name.
ONE_OF_MANY = frozenset(
    """source insider onlooker bystander one some many several most others another few both someone somebody nobody no-one everyone anyone""".split()
)
HUMAN_SUFFIXES = (
    "woman",
    "man",
    "person",
    "ologist",
    "ographer",
    "keeper",
    "master",
    "monger",
    "wright",
    "smith",
)


TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron captain capt colonel col general
    gen lieutenant lt major maj sergeant sgt admiral brigadier commander inspector insp superintendent supt
    constable detective pc dc di dci dcc president vice-president premier chancellor senator sen congressman
    congresswoman representative rep governor gov mayor councillor cllr councilman councilwoman judge justice
    reverend rev father brother sister bishop archbishop cardinal pope rabbi imam king queen prince princess
    duke duchess earl countess ambassador minister chair chairman chairwoman speaker coach sheikh sheik
    ayatollah herr frau monsieur madame mme mlle señor señora signor don doña secretary attorney commissioner
    marshal pastor canon provost alderman baillie private corporal cpl emperor empress sultan emir chief
    deputy first prime home foreign defence defense finance health education shadow wing chief-constable
    director secretary-general doctor mp""".split()
)
MALE = frozenset(
    """mr sir lord baron king prince duke earl father brother monsieur señor signor herr sultan emperor pope
    chairman spokesman businessman congressman councilman alderman policeman fisherman salesman husband son
    dad grandfather uncle nephew widower boyfriend landlord actor headmaster""".split()
)
FEMALE = frozenset(
    """mrs ms miss dame lady baroness queen princess duchess countess sister madame mme mlle señora doña frau
    empress chairwoman spokeswoman businesswoman congresswoman councilwoman policewoman saleswoman wife
    daughter mother mum grandmother aunt niece widow girlfriend landlady actress headmistress""".split()
)
HE, SHE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))

# A capitalised sequence with one of these is a body, a place or a thing, not a person.
NOT_A_PERSON = frozenset(
    """academy administration agency airlines airport airways alliance ambulance army assembly association
    athletic authority avenue bank bay board boro bridge broadcasting brothers bureau cabinet capital castle
    cathedral center central centre chamber championship church city climate club co coalition college
    commission committee commons company confederation conference congress constabulary convention
    corporation corp council county court crescent cup day defence defense department district division drive
    east embassy energy england europe exchange executive federation ferries ferry festival field fire force
    forum foundation fund gallery games garden gardens gazette general's gmbh government grammar green group
    guild hall harbour health herald high highway hill holdings home hospital hotel house inc industries inn
    institute institution insurance international island islands journal junction kingdom lab laboratory labs
    lake lane league library limited line lines llc llp lodge ltd magazine mail manor market ministry
    monument mountain museum national nations navy network news north observatory ocean office olympics
    organisation organization palace parish park parliament partners party plaza plc police port post press
    primary primary project prison property quarterly quarter radio railway records region republic research
    reserve resort restaurant review river road rooms royal school sea senate service services society south
    square stadium state states station store stores street studio studios summit sun synod systems tavern
    telegraph theatre theater tower town transport treasury treaty tribunal tribune trust tv union unit
    united university valley village war water west wing works yard zoo reuters bbc cnn""".split()
)
# Capitalised in running text without naming a speaker.
NOT_A_NAME = CALENDAR.union("""christmas easter brexit covid covid-19 internet christian muslim""".split())
# Words that open a sentence with a capital and are never part of a name there.
OPENERS = frozenset(
    """a about according across after afterwards again against all along alongside already also although always
    amid among an and another any anyone apart around as asked at away back be because been before behind
    being below beneath besides between beyond both but by can certainly clearly could despite did do does
    down during each earlier either elsewhere even ever every everyone everything except few finally first
    following for from further furthermore given had half has have having hence her here hers his how however
    i if in indeed initially inside instead into is it its just last lastly later least less like likewise
    long looking many meanwhile me more moreover most much my near nearly neither never nevertheless next no
    nobody none nonetheless nor not nothing now of off often on once one only onto or other others otherwise
    our out outside over overall own past per perhaps plus previously quite rather recently responding said
    says second separately several shall she should similarly since so some somebody someone something
    sometimes soon speaking still such talking than that the their theirs them then there therefore these
    they third this those though three through throughout thus till to today together tomorrow tonight too
    toward towards two under unless unlike until up upon us usually very via was we were what whatever when
    where whereas whether which while who whose why will with within without would writing yes yesterday yet
    you your addressing answering quoting asking arguing citing noting adding warning pressed that's it's
    there's here's what's let's he him himself herself""".split()
)

DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some many several most other another both
    two three four five six seven eight nine ten dozens hundreds one each every no few any all more""".split()
)
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you"])
AUXILIARIES = frozenset(
    """has had have is was were are be been being will would did does do can could may might must should shall
    's hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't didn't doesn't don't can't couldn't""".split()
)
# Words that may stand between a subject and its verb.
ADVERBS = frozenset(
    """also later then once twice previously reportedly recently famously already now today yesterday again
    still even always never not often only simply just merely repeatedly bluntly quietly flatly finally
    eventually subsequently initially first earlier publicly privately openly nevertheless nonetheless
    however meanwhile though too both himself herself themselves itself memorably rightly wrongly correctly
    tonight last week month year night consistently further soon since ruefully wryly cheerfully cautiously
    candidly gleefully drily dryly sharply sadly gently helpfully hastily bravely confidently boldly strongly
    firmly clearly explicitly specifically angrily proudly monday tuesday wednesday thursday friday saturday
    sunday on""".split()
)
PREPOSITIONS = frozenset(
    """of for in at from with to on by behind inside near outside under over about into against during after
    before since through across around between among within without throughout until till per via off close familiar familiar""".split()
)
# A noun phrase ends before one of these.
CLAUSE_WORDS = frozenset(
    """that which who whom whose when where while because although though if unless whether but as than and or
    nor so yet after before since until what why how is was were are be been being has had have will would
    did does do can could may might must should shall went came made took got saw kept left let became
    remained rose fell grew dropped lost won met held ran n't not never there here""".split()
)
ORG_LINKS = frozenset(("of", "for", "and", "&", "the", "in", "on"))

MALE_NAMES = frozenset(
    """aaron abdul adrian ahmed alan albert alberto alejandro alessandro alexander alexei alfred ali amir andreas andrei andrew andy
    angus anthony antoine antonio arthur asif barry ben benjamin bernard bill bob boris brian bruce bruno callum carl carlo carlos
    charles christian christopher claude claudio colin connor dan daniel david dean dennis derek diego dieter dmitri dmitry donald
    douglas duncan eduardo edward eli elias emeka enrico eric erik ernest felix fernando francis franco frank fred frederick
    gabriel gareth gary gavin geoffrey george gerald gerard giovanni gordon graham greg gregory guillermo gustavo hal hans harold
    harry hassan henri henrik henry herbert howard hugh hugo ian ibrahim igor imran isaac ivan jack jacob jacques jake james jamie
    jason javier jeff jeremy jerome jim joe joel johan johann john johnny jon jonas jonathan jorge jose josef joseph joshua juan
    julian jurgen karim karl keith ken kenneth kevin khalid klaus kofi krishna kurt kwame kyle lars laurence lawrence leo leonard
    lewis liam lorenzo louis luca lucas luigi luis luke malcolm manuel marc marco marcus mario mark markus martin mateo matteo
    matthew maurice max mehmet michael miguel mike mikhail mohamed mohammed muhammad nathan neil nelson nicholas nick nigel nikolai
    noah norman oliver omar oscar otto owen pablo patrick paul pavel pedro peter phil philip pierre piers piotr rafael raj ralph
    raul ray raymond reginald ricardo richard rob robert roberto roger roland ronald rory ross roy ruben rupert russell ryan samir
    samuel scott sean sebastian serge sergei simon stanley stefan stephen steve steven stuart ted theo theodore thomas tim timothy
    toby tom tony victor vincent vladimir volodymyr walter wayne werner will william wolfgang xavier yuri yusuf""".split()
)
FEMALE_NAMES = frozenset(
    """abigail agnes aisha alice alicia alison amanda amara amelia amina amy ana anastasia angela anita ann anna anne annette astrid
    audrey ayesha barbara beate beatrice beth betty bianca birgit brenda bridget camille carla carmen carol caroline catherine
    cecilia charlotte chiara chloe christina christine clara claudia cristina daisy daniela daphne deborah diana diane dina donna
    dora doris dorothy edith edna eileen elaine elena eleanor elisabeth elizabeth ella ellen elsa emily emma erika esther eva evelyn
    fatima fiona florence frances francesca gemma georgia gillian giulia gloria grace greta hannah harriet heather heidi helen
    helena helga hilary hilda hilde holly ida ines inga ingrid irene iris isabel isabella isla jane janet janice jasmine jennifer
    jenny jessica jill joan joanna joyce judith julia julie juliet karin kate katherine kathleen katie kelly laura lauren leah leila
    lena leonora lily linda lisa lois louise lucia lucy lydia madeleine maggie margaret maria marianne marie marina marion marta
    martha mary maya megan melissa michelle monica nadia naomi natalia natalie natasha nicola nicole nina nora norma odile olga
    olivia orla pamela paola patricia paula pauline pavla penelope petra phoebe priya rachel rania rebecca rita roberta rosa rose
    rosemary ruth sally salma sandra sara sarah sharon sheila shirley sibyl silvia simone sofia sonia sophia sophie stella stephanie
    susan susanna suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa tina ulrike ursula valentina valerie vanessa vera
    veronica victoria viola virginia wanda wendy yasmin yvonne zainab zara zoe""".split()
)
GIVEN_NAMES = (
    MALE_NAMES
    | FEMALE_NAMES
    | frozenset(
        """adam alex andrea andre arun ash charlie chen chris dawn denis dominic eugene guadalupe jan jay jean jesse jo joy karen kerry kim lee
    leslie lindsay lynn michel morgan nat pat phoenix rene robin sam sasha shannon terry tracy vivian wei yan""".split()
    )
)
"""Common given names: enough to know a person by, never needed to find one."""
