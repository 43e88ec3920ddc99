const BODY_PARTS =
  'knees?|hips?|backs?|shoulders?|joints?|hair|scalp|skin|face|heart|liver|kidneys?|lungs?|eyes?|teeth|tooth|gums?|brain|spine|wounds?|scars?'
const RELATIVES =
  'mum|mom|mother|dad|father|child|kid|son|daughter|baby|wife|husband|partner|girlfriend|boyfriend|gf|bf|friend|sister|brother|grandma|grandmother|grandpa|grandfather|uncle|aunt|cousin|dog|cat|horse|patient'
const TREATMENTS =
  'injections?|inject(?:ed)?|infusions?|infused|treatments?|therapy|therapies|stem cells?|mscs?|exosomes?|exos|ryoncil|remestemcel\\S*|alofisel|darvadstrocel|cartistem|stemirac|temcell|prochymal|exoflo|serums?|shots?'

/** A person's own case: a body, a relative, an illness or a weight is named. */
const OWN_CASE = [
  new RegExp(
    `\\b(?:my|his|her|our)\\s+(?:own\\s+)?(?:\\w+\\s+)?(?:${BODY_PARTS}|${RELATIVES}|disease|illness|condition|pain|arthritis|diabetes|lupus|doctor|doc|surgeon)\\b`,
    'i',
  ),
  /\b(?:i have|i've got|ive got|i've had|ive had|i got|i suffer|i was diagnosed|i am diagnosed|i'm diagnosed)\s+(?:\w+\s+){0,3}?(?:diabetes|arthritis|osteoarthritis|lupus|crohn\S*|disease|pain|ache|headache|injury|cancer|tumou?r|gvhd|fistulas?|stroke|alopecia|covid|psoriasis|ms|als|parkinson\S*|alzheimer\S*|periodontitis|wound|ulcers?)\b/i,
  /\b(?:safe|dangerous|risky|good|right|suitable|best|an option)\s+for\s+(?:me|him|her|my)\b/i,
  /\b(?:doc|doctor|surgeon)\s+(?:says?|said|told|wants|recommend\w*)\b/i,
  /\b\d+\s*(?:kg|kilo\w*|lbs?|pounds?)\s+(?:man|woman|male|female|person|patient|adult|child|kid|boy|girl|dog|cat|horse)\b/i,
  /\b\d+[\s-]*(?:y\/?o|years? old|year-old|yr old|months? old|month-old)\b/i,
  /\b(?:while|when|if|i am|i'm|im)\s+(?:i am\s+|i'm\s+)?(?:pregnant|breastfeeding)\b/i,
]

/** A person is told of whom nothing says that something ails them: "my friend is in this course" */
const MERE_MENTION = new RegExp(
  `\\b(?:my|his|her|our)\\s+(?:own\\s+)?(?:\\w+\\s+)?(?:${RELATIVES}|doctor|doc|surgeon)\\b(?!'?s?\\s+(?:(?:is|was|still|also|now)\\s+)?(?:has|had|have|having|got|suffers?|needs?|wants?|ill|sick|pregnant|losing|going bald|diagnosed|${BODY_PARTS})\\b)`,
  'gi',
)

/** Asks about whoever has been told of. */
const ABOUT_THE_PERSON = /\b(?:he|she|him|her|his|they|them|their|i|me|my|mine|we|us|our|sensible|wise)\b/i

/** A question of any kind, rather than a name or a number that is sought … */
const WANTS_DECISION =
  /\b(?:should|shall|can|could|may|might|would|will|do|does|is|are|how (?:many|much|often)|ok(?:ay)?|dos(?:e|es|age|ing)|recommend\w*|worth|safe|help|cure|heal|stop|take|inject\w*|treat\w*)\b/i
/** … about what is to be done to a body. */
const NAMES_TREATMENT = new RegExp(
  `\\b(?:${TREATMENTS}|treat\\w*|cur(?:e|es|ed|ing)|heal\\w*|help\\w*|fix\\w*|surgery|operation|medicines?|drugs?|pills?|dos(?:e|es|age)|safe\\w*|dangerous|risky|inject\\w*|infus\\w*|clinics?|should|shall|worth|recommend\\w*|take|jabs?|spray)\\b`,
  'i',
)

/** Words that may stand between the verb and the treatment. */
const WHICH_ONE =
  '(?:(?:an?|some|any|the|these|this|my|more|own|fat|adipose|cord|marrow|bone|umbilical|msc|stem|cell|exosome|donor|daily|weekly)\\s+){0,4}'

/** Asks for oneself, whatever the illness. */
const ASKS_FOR_ONESELF = [
  new RegExp(
    `\\b(?:should|shall|can|could|may|must)\\s+(?:i|we|he|she|my \\w+)\\s+(?:still\\s+|just\\s+|safely\\s+)?(?:get|take|have|try|inject|receive|undergo|stop)\\s+${WHICH_ONE}(?:${TREATMENTS}|ibuprofen|aspirin|paracetamol|insulin|steroids|medicines?|pills?|tablets?|antibiotics)\\b(?!\\s+(?:from|out of|by|with|using|through|via|into|notes?|data|lines?)\\b)`,
    'i',
  ),
  /\b(?:how (?:many|meny|much)|what (?:dose|dosage))\b.*\b(?:sh?ould|can|could|must|do)\s+(?:i|we|he|she)\s+(?:inject|take|get|receive)\b(?!\s+(?:from|out of|away with|back)\b)(?!.*\b(?:mice|mouse|rats?|pigs?|dish|flask|culture)\b)/i,
  new RegExp(
    `\\brecommend\\b.*\\b(?:${TREATMENTS})\\b.*\\b(?:for|to)\\s+(?:me|my|him|her|us|someone|somebody|a (?:man|woman|person|child|patient))\\b`,
    'i',
  ),
  /\bam i (?:a )?(?:candidate|eligible|suitable|too old|allowed(?! to (?:just |still )?(?:use the|say|call|write)\b))\b/i,
]

/** Asks where to be treated. */
const ASKS_FOR_A_CLINIC =
  /\b(?:best|good|which|reliable|legit|trustworthy|cheapest|recommend\w*|find)\b.*(?<!\b(?:in|to|for|into) the (?=clinic\b))\b(?:clinics?\b(?!\s+trials?)|hospitals?\b.*\b(?:do|does|offers?|gives?|treats?|injects?)\b)|(?<!\b(?:in|to|for|into) the (?=clinic\b))\bclinics?\b.*\b(?:near me|reviews?|best|recommend\w*)\b(?!.*\b(?:is|are) (?:that|this|it|these|those)(?: \w+){0,2} (?:approved|legal)\b)(?!.*\bwhat (?:had|has|did|does|do)\b.* say\b)/i

/** Told of a person, but a study question: what a donor's age does, what is to be explained, what somebody is said to believe … */
const STUDIES_A_PERSON =
  /\b(?:marrow|cells?|tissues?|fat|blood|donors?) (?:of|from) an? \d+|\byear-old donor'?s? (?:marrow|cells?|tissues?|fat|blood)\b|\bmy (?:\w+ )?(?:partner|friend|sister|brother) (?:says?|said|thinks?|assumes?|claims?|swears|believes?|insists?)\b|\bwhy\b(?! (?:not|shouldn'?t|can'?t|don'?t))|\bthere be (?:any )?(?:stem cells|mscs)\b/i
/** … unless it comes to a treatment of somebody after all. */
const TREATS_SOMEBODY =
  /\b(?:should|shall|safe\w*|dangerous|risky|worth|recommend\w*|help\w*|heal\w*|cur(?:e|es|ed|ing)|treat\w*|inject(?:ing|ions?)?|infusions?|get|take|have|try|use|stop|(?:for|to|on|in) (?:me|us|him|her|them|my))\b/i

/** Asks what was seen in animals, whoever it is for. */
const ASKS_FOR_STUDIES =
  /\b(?:what(?:'?s| is| was)?|which|is there|are there|any) (?:the |any )?(?:mouse|mice|rats?|animal) (?:evidence|data|stud(?:y|ies)|models?)\b/i

/**
 * Whether a question wants what only a doctor may say: whether somebody should be treated, where, or with how much. What was
 * done in studies ("What dose was used in trials?") and what is done in a laboratory ("How should I store exosomes?") is not that.
 */
export function asksForMedicalAdvice(question: string): boolean {
  if (ASKS_FOR_ONESELF.some((pattern) => pattern.test(question)) || ASKS_FOR_A_CLINIC.test(question)) return true
  return (
    tellsOfAPerson(question) &&
    WANTS_DECISION.test(question) &&
    NAMES_TREATMENT.test(question) &&
    !ASKS_FOR_STUDIES.test(question) &&
    !(STUDIES_A_PERSON.test(question) && !TREATS_SOMEBODY.test(question))
  )
}

/** Whether somebody tells of a person's case, their own or another's. */
export function tellsOfAPerson(said: string): boolean {
  return namesOwnCase(said) && !isMentionAside(said)
}

function namesOwnCase(said: string): boolean {
  return OWN_CASE.some((pattern) => pattern.test(said))
}

/** Whether somebody is only mentioned, in a sentence of its own, and nothing is asked about them. */
function isMentionAside(said: string): boolean {
  const asked = said.match(/[^.!?]+\?/g)?.join(' ')
  if (asked === undefined || namesOwnCase(asked) || ABOUT_THE_PERSON.test(asked)) return false
  return !namesOwnCase(said.replace(MERE_MENTION, 'somebody'))
}
