import type { PhraseTexts } from './texts.ts'

export const PHRASES_FR: PhraseTexts = {
  questionEmpty: 'La question est vide. Pose-la en une phrase, par exemple : Where do MSCs come from?',
  questionTooLong:
    'La question a {characters} caractères ; {most} au plus peuvent être cherchés. Pose-la en une ou deux phrases.',
  questionTooLongForModel:
    'La question est trop longue pour le modèle ({tokens} jetons, {most} au plus). Pose-la en une ou deux phrases.',
  queryTooLong: 'La recherche est trop longue pour le modèle. Cherche une ou deux phrases.',
  termEmpty: 'Le terme est vide. Donne un mot ou une abréviation, par exemple : NTA',
  termTooLong:
    'Le terme a {characters} caractères, plus que n’importe quel nom du domaine ({most} au plus). Pour une question entière, utilise /ask.',

  reasonNothingFound: 'Rien dans la bibliothèque n’en parle.',
  reasonWeakEvidence: 'La bibliothèque s’en approche, mais aucune phrase ne répond à la question.',
  reasonOutside: 'La question porte sur un sujet que la bibliothèque ne couvre pas.',
  reasonUnclear:
    'Je n’ai pas compris ce qui est demandé. Pose la question en une phrase anglaise et nomme ce dont tu parles.',
  noticeGreeting:
    'Bonjour ! Je réponds aux questions avec les phrases mêmes de la bibliothèque de ce groupe. Pose-moi, en une phrase anglaise, une question sur les MSC ou les exosomes, par exemple : « Where do MSCs come from? »',
  noticeThanks:
    'De rien ! Pose-moi, en une phrase anglaise, une question sur les MSC ou les exosomes, par exemple : « Where do MSCs come from? »',
  noticeInstruction:
    'Je ne fais que citer la bibliothèque de ce groupe : je n’écris rien moi-même et je ne reçois pas d’instructions. Pose-moi, en une phrase anglaise, une question sur les MSC ou les exosomes, par exemple : « Where do MSCs come from? »',
  noticeMedical:
    'Je ne peux pas dire ce qui convient à une personne : demande à un médecin qui connaît le cas. La bibliothèque dit seulement ce que des études ont trouvé.',
  noticeAbbreviation: '« {word} » peut vouloir dire {meanings} : lequel ? Repose la question avec le mot entier.',

  meaningFor: 'Un passage de la bibliothèque traite du sujet de la question.',
  meaningAgainst: 'Même le passage le plus proche ne traite pas tout à fait du sujet de la question.',
  wordsFor:
    'Mot pour mot, la meilleure phrase correspond bien à la question : elle a {found} des {telling} mots qui disent ce qui est demandé.',
  wordsAgainst:
    'Mot pour mot, la meilleure phrase correspond moins que d’habitude à la question : elle a {found} des {telling} mots qui disent ce qui est demandé.',
  fitFor: 'Mot pour mot, la meilleure phrase correspond bien à la question.',
  fitAgainst: 'Mot pour mot, la meilleure phrase correspond moins que d’habitude à la question.',
  leadFor: 'Une phrase correspond nettement mieux que toutes les autres.',
  leadAgainst: 'Plusieurs phrases correspondent à peu près aussi bien, aucune ne se détache.',
  knownFor: 'La bibliothèque répond à des questions très proches de celle-ci.',
  knownAgainst: 'La bibliothèque répond rarement à des questions comme celle-ci.',
  cueUnasked:
    'Exocite ne connaît aucune question sur le texte qui convient le mieux et juge donc d’après le texte seul.',
  cueFollowUp: 'La question fait suite à ce qui a été demandé avant.',
  cueKindOffered: 'La meilleure phrase a le genre d’information qui est demandé.',
  cueKindMissing: 'Une raison, un nombre, un moment ou une personne est demandé, et la meilleure phrase n’en a pas.',
  cueNameFound: 'La meilleure phrase a le nom exact dont il est question.',
  cueNameMissing: 'Il manque à la meilleure phrase un nom exact dont il est question.',
  cueOutsideTheField: 'La question ne nomme rien du domaine.',
  numberFor: 'Un nombre est demandé, et la meilleure phrase en a un.',
  numberAgainst: 'Un nombre est demandé, et celui de la meilleure phrase est peut-être un autre.',
  reviewFor: 'La question porte sur la revue, et son résumé est dans la bibliothèque.',
  reviewAgainst: 'La question porte sur la revue.',
  cuePrice: 'Un prix ou un vendeur est demandé, ce que de tels textes nomment rarement.',
  cueFullText:
    'Une figure, un tableau, une page ou une autre partie de l’article complet est demandé ; la bibliothèque ne l’a peut-être pas.',
  cuePerson: 'Une personne est demandée ; la bibliothèque en nomme rarement.',
  cuePlace: 'Un lieu ou une institution est demandé ; la bibliothèque en nomme rarement.',
  cueList: 'Une liste est demandée, ce qu’une seule phrase est rarement.',

  quietHoursUnreadable:
    '« {typed} » ne sont pas des heures calmes. Écris-les comme 22:00-07:00, ou « off » pour aucune.',
  quietHoursNone:
    'Les heures calmes ne peuvent pas finir quand elles commencent. Écris-les comme 22:00-07:00, ou « off » pour aucune.',
  timeZoneUnknown:
    '« {typed} » n’est pas un fuseau horaire. Choisis-en un dans la liste qui s’affiche en tapant, par exemple Europe/Berlin.',
  timeUnreadable: '« {typed} » n’est pas une heure. Écris-la comme 09:00 ou 18:30.',

  cardFrontEmpty: 'Le recto de la carte est vide. Écris-y quelque chose.',
  cardBackEmpty: 'Le verso de la carte est vide. Écris-y quelque chose.',
  cardFrontTooLong: 'Le recto de la carte a {characters} caractères ; {most} au plus y tiennent. Fais-en deux cartes.',
  cardBackTooLong: 'Le verso de la carte a {characters} caractères ; {most} au plus y tiennent. Fais-en deux cartes.',
  cardsTooMany: 'Tu as {all} cartes, et {more} de plus dépasseraient {most}. Supprimes-en dont tu n’as plus besoin.',

  cardFileTooLong: 'Le fichier a {characters} caractères ; {most} au plus peuvent être lus. Divise-le.',
  cardFileTooManyRows: 'Le fichier a {rows} lignes ; {most} au plus peuvent être lues à la fois. Divise-le.',
  cardFileColumns:
    'La première ligne doit nommer les colonnes : « front » et « back », et pour les références {others}.',
  cardRowCells:
    'Elle a {cells} cellules, et il y a {columns} colonnes. Mets entre guillemets les cellules qui ont des séparateurs.',
  cardRowUnclosed: 'Son guillemet n’est jamais fermé ; à partir d’ici, rien n’a été lu.',
  cardRowNoQuote: 'Sa citation ne se trouve pas dans « {document} » de {start} à {end}.',
  cardRowHalfCited: 'Sa référence n’est pas complète. Remplis document, start, end et quote, ou aucun d’eux.',
  cardRowNoNumber: 'Sa valeur de {column} est « {cell} » et doit être un nombre entier.',

  fileEmpty: 'Il est vide (0 octet).',
  fileHeld: 'La bibliothèque a déjà ce fichier même, sous {file}.',
  fileIgnored: 'Les fichiers de ce nom, et les fichiers cachés, ne font partie d’aucune bibliothèque. Renomme-le.',
  fileNameTooLong: 'Son nom est trop long ({bytes} octets ; {most} au plus).',
  fileUnknownKind:
    'Je ne peux pas lire ce genre de fichier. Donne un PDF, Word (.docx), HTML, JATS XML, .nbib de PubMed, Markdown ou texte brut.',
  fileNoText: 'Il ne contient aucun texte qui puisse être cité.',
  fileUnreadable: 'Il ne peut pas être lu : {detail}',
  fileInTheWay: 'Il y a déjà un fichier {file} dans la bibliothèque.',
  textHeldByDoi: 'La bibliothèque a déjà un texte avec le DOI {doi} : {name}.',
  textHeldByWords: 'La bibliothèque a déjà un texte avec les mêmes mots : {name}.',
  textNameTaken: 'Il y a déjà un texte « {id} » : {name}. Renomme le fichier si celui-ci en est un autre.',
  textUnknown: 'Il n’y a pas de tel texte ou fichier dans la bibliothèque.',
  libraryWouldBeEmpty: 'La bibliothèque serait vide, donc rien n’a été retiré. Ajoute d’abord un autre texte.',
  libraryUnserved: 'La bibliothèque a été changée, mais ne sert pas encore. Ce sera fait dans un instant.',

  identifierUnreadable: '« {typed} » n’est ni un DOI, ni un PMID, ni un PMCID ; donne par exemple {examples}.',
  articleUnknown: 'Ni {first} ni {second} n’a {about}. Vérifie, ou joins l’article comme fichier.',
  articleWithoutText:
    'Ni {first} ni {second} ne donne le texte ou le résumé de {about}. Joins l’article comme fichier.',
  serviceTrouble:
    'Europe PMC ou PubMed ne peut pas être interrogé en ce moment. Réessaie plus tard, ou joins l’article comme fichier.',
  abstractNotInPmc: 'Il n’est pas dans PubMed Central.',
  abstractNotOpen: 'Il n’est pas en libre accès.',
  abstractNoLicence: 'Sa licence n’est pas connue.',
  abstractLicence: 'Sa licence ({licence}) ne permet pas de garder le texte intégral.',
  abstractNotGiven: '{service} ne donne pas son texte intégral.',
  abstractTooNew: '{service} ne l’a pas encore.',

  reportRead:
    'Lu ensemble le {started}, jusqu’au {ended} (UTC). Ont participé : {people}. Parties lues : {read} sur {parts}.',
  reportAsked: 'Questions posées',
  reportNone: 'Aucune.',
  reportOpen: 'Resté ouvert',
  reportNothing: 'Rien.',
  reportNoAnswerTo: 'La bibliothèque n’a pas de réponse à : {question}',
  reportUnread: 'Non lu : {heading}',
  reportGuessed: 'Paris :',
  reportRight: '(juste)',
  reportNoAnswer: 'Pas de réponse dans la bibliothèque.',
  reportMeasured: 'Qu’est-ce qui a été mesuré ou observé ?',
  reportSubjects: 'Chez qui, ou dans quelle espèce ou quelles cellules ?',
  reportAmount: 'Combien ?',
  reportLimits: 'Qu’est-ce qui limite cela ?',
  reportStillOpen: 'Qu’est-ce qui reste ouvert ?',
  reportClaim: 'Qu’est-ce que cela affirme ?',

  keptAnswers: 'Réponses que tu as reçues : {count}, conservées {days} jours',
  keptVotes: 'Votes sur des réponses : {count}, conservés {days} jours',
  keptReviews: 'Révisions de cartes : {count}, conservées aussi longtemps que la carte',
  keptCards: 'Cartes : {count}, conservées jusqu’à ce que tu les supprimes',
  keptQuizAnswers: 'Réponses dans des quiz : {count}, conservées {days} jours',
  keptQuizzes: 'Quiz auxquels tu as joué : {count}, conservés {days} jours',
  keptReports: 'Questions que tu as signalées : {count}, conservées {days} jours',
  keptSettings: 'Réglages de ta façon d’étudier : {count}, conservés jusqu’à ce que tu les supprimes',
  keptRooms: 'Salons où tu étudies : {count}, conservés {days} jours après la dernière fois',
  keptTurns: 'Messages dans des conversations : {count}, conservés {days} jours',
  keptDailyAnswers:
    'Réponses à la question du jour : {count}, conservées jusqu’à ce que la solution soit montrée, le lendemain',
  keptSessions: 'Sessions auxquelles tu participes : {count}, conservées jusqu’à la fin de la session',
  keptGuesses: 'Paris dans des sessions : {count}, conservés jusqu’à la fin de la session',
  keptBackups:
    'Sauvegardes de toutes les données, qui peuvent aussi contenir celles-ci : {count}. On en garde une par jour pendant {days} jours et une par semaine pendant {weeks} semaines ; ce qui est supprimé maintenant aura disparu de toutes le {date}',
}
