import type { AnswerTexts } from './texts.ts'

export const FR_ANSWERS: AnswerTexts = {
  question: '**Question :** {question}',
  understoodAs: 'Compris comme : {question}',
  sentencesLeftOut: 'Phrases trop longues pour être montrées ici : {count}',
  confidenceHigh: 'Confiance : élevée. La première citation répond très probablement à la question.',
  confidenceFair:
    'Confiance : moyenne. La première citation répond sans doute à la question ; vérifie qu’elle convient.',
  confidenceLow:
    'Confiance : faible. Les citations ne font peut-être qu’effleurer la question ; lis-les avec prudence.',
  everybodyMayPress: 'Tout le monde peut utiliser ces boutons.',

  notInLibrary: '**Pas dans la bibliothèque.** {reason}',
  wordsNowhere: 'Mots absents de la bibliothèque : {words}',
  closestPassages: 'Passages les plus proches (ils ne répondent pas à la question) :',
  askPeopleByPosting: 'Quelqu’un ici le sait peut-être : « {button} » montre la question à tous, sans ton nom.',
  askPeopleInThread: 'Quelqu’un ici le sait peut-être : « {button} » ouvre un endroit pour en parler.',
  askPeopleHere: 'Quelqu’un ici le sait peut-être : répondez ci-dessous.',
  askPeopleIn: 'Demande aux autres : <#{channel}>',
  askPeopleElsewhere: 'Ton groupe d’étude ou un enseignant le sait peut-être.',

  kindReview: 'revue',
  kindArticle: 'article scientifique',
  kindNotes: 'fiches',
  kindText: 'texte',
  placeNote: 'fiche {anchor}',
  placePage: 'page {page}',
  placeSentence: 'phrase {number}',
  placeSentences: 'phrases {first}–{last}',
  placeSentenceOfSection: 'phrase {number} de la section',
  placeSentencesOfSection: 'phrases {first}–{last} de la section',
  relays: 'Rapporte : {work}',
  retracted: 'RÉTRACTÉ : {notice}',
  sourcesOf: '**Les sources**',
  closestOf: '**Passages les plus proches** (ils ne répondent pas à la question)',

  buttonContext: 'Contexte',
  buttonSources: 'Voir les sources',
  buttonWhy: 'Pourquoi ?',
  buttonFollowUp: 'Poser une suite',
  buttonHelpful: 'Utile',
  buttonNotHelpful: 'Pas utile',
  buttonCard: 'Créer une carte',
  buttonPost: 'Publier dans le salon',
  buttonThread: 'Ouvrir un fil',
  buttonAskGroup: 'Demander au groupe',
  earlier: 'Avant',
  later: 'Après',

  answerGone: 'Je n’ai plus cette réponse : elles ne sont gardées qu’un certain temps. Repose ta question.',
  controlGone: 'Ceci vient d’un ancien message et ne fonctionne plus. Repose ta question.',
  notYours: 'Seule la personne à qui ce message s’adresse peut s’en servir. Demande-moi toi-même avec `/ask`.',
  passageGone: 'La bibliothèque ne contient plus ce passage ; elle a changé depuis.',
  posted: 'Publiée ci-dessous pour tous, sans ton nom.',
  alreadyPosted: 'Cette réponse a déjà été publiée ici.',
  voteKept: 'Merci. Ton vote est gardé, aucun de tes mots. L’autre bouton le change.',
  voteKeptWithQuestion:
    'Merci. Ton vote est gardé avec la question, comme le veut ce salon, sans ton nom. L’autre bouton le change.',
  roomNotHelpful: '**Réponses qui n’ont pas aidé** (sans noms)',
  whyAnswered:
    '**J’ai répondu** : la bibliothèque contient la réponse avec une probabilité de {answerable} % ; je réponds à partir de {threshold} %.',
  whyDeclined:
    '**Je n’ai pas répondu** : la bibliothèque contient la réponse avec une probabilité de {answerable} % ; je réponds à partir de {threshold} %.',
  whyWeighed: '**Ce qui a le plus compté**',
  whyNothing: 'Pour cette réponse, rien n’a été pesé.',
  followUpTitle: 'Poser une suite',
  followUpLabel: 'Ta question, en anglais',
  threadName: 'Une question',
  threadOpen:
    'Le fil est ouvert : <#{thread}>. Demande-moi là avec `/ask` ou une mention ; je sais de quoi parlait cette réponse.',
  threadNotOpen:
    'Je n’ai pas pu ouvrir de fil ici. Il y en a peut-être déjà un : regarde sous la réponse. Sinon il me faut la permission « Créer des fils publics ».',

  howToAsk:
    'Bonjour ! Demande-moi quelque chose sur la bibliothèque, par exemple : *Where do exosomes come from?* Je réponds par des phrases qui en sont citées. `/help` t’en dit plus.',
  evidenceSaid: '**Il a été dit :** {claim}',
  evidenceNone: 'La bibliothèque n’a rien là-dessus.',
  evidenceNear: 'Ce que la bibliothèque dit de plus proche. À toi de juger si cela appuie l’affirmation :',
  evidenceNoWords: 'Ce message n’a pas de mots que je puisse lire. Choisis un message qui dit quelque chose.',
  sourceUnknown:
    'La bibliothèque n’a aucun document nommé « {typed} ». Choisis-en un dans la liste qui s’affiche en tapant, ou vois-les tous avec `/sources`.',
  sourceSeveral: '« {typed} » convient à {count} documents. Choisis-en un dans la liste qui s’affiche en tapant.',

  commandGone: 'Je ne connais plus cette commande. Tape / pour voir celles qui existent.',
  notReady: 'Je ne suis pas prêt à répondre. La personne qui gère ce bot est prévenue.',
  tryAgain: 'Cela n’a pas marché pour l’instant. Réessaie dans un moment.',
  broken: 'Quelque chose a cassé. Ce n’est pas ta faute. Référence : {reference}',
  stillOpening: 'Je me prépare encore : la bibliothèque s’ouvre. Ta réponse apparaîtra ici toute seule.',
  stillWorking: 'J’y travaille encore. Ta réponse apparaîtra ici toute seule.',
  gaveUp:
    'Cela a duré plus longtemps que Discord ne me laisse attendre ; j’ai dû abandonner. Réessaie dans quelques minutes.',
  partMayBeMissing: 'Discord a perdu la trace d’un de mes messages. S’il manque quelque chose ci-dessus, réessaie.',
  restarting: 'On me redémarre. Repose ta question dans une minute.',
  noFilesHere: 'Je ne peux pas joindre de fichier ici, il manque donc.',
}
