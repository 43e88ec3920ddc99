/** Words that make a sentence one about the field, whatever its tone. */
const FIELD =
  /\b(?:mscs?|stem|stromal|cells?|exosom\w*|vesicles?|evs?|markers?|cd\d+|isct|misev|marrow|cord|adipose|tissue|review|abstract|notes?|papers?|authors?|stud(?:y|ies)|trials?|librar(?:y|ies)|sources?|patients?|rats?|mice|disease|therap\w+)\b/i

const GREETING =
  /^\W*(?:(?:hi+|hey+|hello|hiya|yo|howdy|sup|greetings|welcome|good (?:morning|afternoon|evening|night|day)|morning|evening|bye+|goodbye|see (?:you|ya)|cya|ciao|ok(?:ay)?|cool|nice|great|awesome|lol|lmao|haha+|wow|test(?:ing)?|ping)\b[\s,.!?]*)+(?:(?:there|bot|exocite|everyone|all|guys|whats up|what's up|what is up|wassup|u awake|you awake|are you there|how are (?:you|u|things)(?: \w+){0,3}|how is it going|how's it going)\b[\s,.!?]*)*$/i
const THANKS =
  /^\W*(?:(?:ok(?:ay)?|great|perfect|cool|nice|lol|wow)[\s,.!]+)?(?:thanks?|thx|ty|tysm|thank you|cheers|much appreciated|good (?:bot|job|work)|well done|nice (?:one|work))\b(?!.*\?)/i
const ABOUT_THE_BOT =
  /\b(?:are you (?:a |an )?(?:human|person|bot|robot|ai|real|alive|awake|there|ok|happy|sad|single|married|chatgpt|gpt)|who (?:are|made|built|created) you|what(?:'s| is) your (?:name|age|favou?rite\w*)|how (?:old|are) (?:are )?(?:you|u)\b|do you (?:love|like|hate|have|feel|sleep|dream|eat|think you)|you have (?:girlfriend|boyfriend)|ur? (?:is |are )?(?:the best|useless|stupid|stuped|dumb|cute|smart|awesome|trash)|you(?:'re| are)? (?:so |such |a |an )*(?:useless|stupid|dumb|trash|idiot|awesome|the best|cute|smart|funny|great)|shut up|i (?:love|hate) (?:you|u|yuo)|i(?:'m| am|m) (?:so )?(?:tired|bored|sad|happy|sleepy))\b/i

/** Orders about how to behave, and attempts to take over the bot. */
const TAKE_OVER =
  /\b(?:ign?n?ore?|disregard|forget|ingore|override|bypass|disable)\b.{0,30}\b(?:instructions?|rules?|prompts?|documents?|librar(?:y|ies)|citations?|everything|above|previous|guidelines|restrictions?|sources?)\b|\b(?:system prompt|your (?:prompt|instructions|rules|token|environment variables|source code|config\w*)|discord token|jailbreak\w*|developer mode|no rules|(?:you(?: \w+)?|please|now) act as|pretend|role-?play|from now on|you are now|roleplay|repeat (?:the text|everything|after me)|print your|reveal your|answer as a|ping everyone|@everyone|say only (?:the )?words?|reply with the word)\b|<\/?(?:context|system|user|assistant)>|^\s*system\s*:|(?:^|[.,;:!]\s*)act as\b/i

/** Things to be made that are no answers. */
const CREATE =
  /^\W*(?:(?:please|pls|plz|can you|could you|would you|will you|hey bot|bot|now)[\s,]+)*(?:write|compose|make up|draw|paint|sing|rap|translate|generate|invent|code|program|solve|tell (?:me )?(?:a )?(?:joke|story|riddle)|play|order|book|remind|set (?:a|an) (?:timer|alarm))\b/i
const CREATED =
  /\b(?:poem|haiku|limerick|song|lyrics|rap|story|joke|riddle|essay|homework|assignment|e-?mail|cover letter|code|script|program|function|malware|into (?:french|german|spanish|japanese|chinese|italian|polish|russian|korean|arabic|hindi|latin|turkish)|image|picture|drawing|tweet)\b/i

/** What somebody says who asks nothing of the library. */
export type SmallTalk = 'greeting' | 'thanks' | 'instruction'

/**
 * Whether somebody greets, thanks or chats, or tells the bot to do something other than find an answer; `null` for a question. An
 * order that is a way of asking ("Tell me what MSCs are", "List the markers") is a question.
 */
export function smallTalkIn(said: string): SmallTalk | null {
  if (TAKE_OVER.test(said)) return 'instruction'
  if (CREATE.test(said) && (CREATED.test(said) || !FIELD.test(said))) return 'instruction'
  if (THANKS.test(said) && !FIELD.test(said)) return 'thanks'
  if (GREETING.test(said) || (ABOUT_THE_BOT.test(said) && !FIELD.test(said))) return 'greeting'
  return null
}
