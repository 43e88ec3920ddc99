import { CARDS_FR } from './cards-fr.ts'
import { DAILY_FR } from './daily-fr.ts'
import { FR_ANSWERS } from './fr-answers.ts'
import { PHRASES_FR } from './phrases-fr.ts'
import { QUIZ_FR } from './quiz-fr.ts'
import { SESSION_FR } from './session-fr.ts'
import type { Texts } from './texts.ts'

export const FR: Texts = {
  ...FR_ANSWERS,

  previous: 'Précédent',
  next: 'Suivant',
  page: 'Page {page} sur {pages}',
  yes: 'oui',
  no: 'non',
  onlyEnglish:
    'Je ne comprends que les questions en anglais, et la bibliothèque est en anglais. Merci de demander en anglais.',
  expired: 'Ceci a expiré. Merci d’utiliser la commande à nouveau.',
  waitYourself: 'Cela fait beaucoup d’un coup. Merci d’attendre {seconds} secondes avant de réessayer.',
  waitRoom: 'Il y a beaucoup d’activité dans ce salon. Merci d’attendre {seconds} secondes avant de réessayer.',

  passagesNear: '**Passages proches de :** {query}',
  passagesNote:
    'Les passages les plus proches, le meilleur d’abord. Ils ne répondent pas forcément à une question ; `/ask` le fait.',
  passagesNone: 'Rien dans la bibliothèque ne s’approche de **{query}**.',

  standsFor: '**{term}** signifie “{longForm}”.',
  defined: '**{term}**, avec les mots de la bibliothèque :',
  notDefined: 'Aucune phrase de la bibliothèque ne dit ce qu’est **{term}**. Celles-ci ne font qu’employer le mot :',
  notMentioned: 'La bibliothèque ne mentionne pas **{term}**.',

  bibliographyNone: 'Rien n’a encore été cité ici. Pose d’abord une question avec `/ask`.',
  bibliographyDone: 'Travaux cités dans ce salon et travaux sur lesquels ils s’appuient : {count}.',

  sourcesEmpty: 'La bibliothèque est vide. La personne qui gère ce bot peut y ajouter des documents.',
  sourcesCount: '**Documents dans la bibliothèque : {count}**',
  sourcesHint: '`/sources` avec un document montre ce qu’il contient et comment le citer.',
  licence: 'Licence : {licence}',
  licenceUnknown: 'Licence : inconnue',
  howToCite: '**Comment le citer**',
  headings: '**Titres**',
  searchable: 'Passages consultables : {count}. Pour interroger ce seul document, utilise `/ask` avec `source`.',
  andMore: '… et {count} de plus.',

  needsManageServer: 'Seuls les membres ayant la permission « Gérer le serveur » peuvent faire cela.',
  onlyInServer: 'Cela ne fonctionne que sur un serveur.',
  onlyWhereMember: 'Cela ne fonctionne que là où le bot lui-même est membre.',

  libraryGiveOne: 'Joins un fichier ou indique un DOI, PMID ou PMCID, l’un des deux.',
  libraryKinds: 'Je ne peux pas lire les fichiers comme « {name} ». Je lis {kinds}.',
  libraryTooLarge: '« {name} » fait {size} Mo ; on peut ajouter ici {limit} Mo au plus.',
  libraryNotFromDiscord: '« {name} » ne se trouve pas chez Discord, je ne le télécharge donc pas.',
  libraryNotFetched: '« {name} » n’a pas pu être téléchargé depuis Discord. Merci de le joindre à nouveau.',
  libraryAdded: '**{title}** ajouté : {passages} passages. Les réponses s’en servent dès maintenant.',
  libraryNotKnown: 'Non connu : {facts}.',
  factAuthors: 'auteurs',
  factYear: 'année',
  factJournal: 'revue',
  factLicence: 'licence',
  libraryAbstractOnly: 'Seulement le résumé : {reason}',
  libraryRefused: 'Non ajouté : **{given}**. {reason}',
  libraryRemoved: '**{title}** retiré. Le fichier est conservé et la personne qui gère ce bot peut le remettre.',
  libraryNotRemoved: 'Non retiré : **{given}**. {reason}',

  roomTitle: '**Comment je suis utilisé dans** <#{room}>',
  roomAnswering: 'Réponses : {mode}',
  roomAnsweringMention: 'quand on me mentionne ou qu’on me répond',
  roomAnsweringThread: 'quand on me mentionne, dans un fil à part ; là, les suites se passent de mention',
  roomAnsweringWhenSure: 'à chaque question à laquelle la bibliothèque répond sûrement',
  roomAnsweringNever: 'seulement aux commandes',
  roomSources: 'Sources : {sources}',
  roomAllSources: 'toute la bibliothèque',
  roomQuietHours: 'Heures calmes : {hours} ({zone})',
  roomNoQuietHours: 'Heures calmes : aucune (fuseau horaire {zone})',
  roomQuizzes: 'Qui peut lancer des quiz : {who}',
  roomQuizzesEveryone: 'tout le monde',
  roomQuizzesManagers: 'les membres ayant « Gérer le serveur »',
  roomQuizzesNobody: 'personne',
  roomKeepsOpenQuestions: 'Les questions sans réponse sont conservées, sans noms : {answer}',
  roomKeepsWords: 'Les mots d’une question sont conservés avec les votes : {answer}',
  roomBoard: 'Les scores sont affichés : {answer}',
  roomHelp: 'Où les autres aident : <#{channel}>',
  roomNoHelp: 'Où les autres aident : ce salon',
  roomHelpNotSeen: 'Je ne vois pas ce salon ici. Choisis-en un de ce serveur que je peux voir.',
  roomHint: '`/room set` change cela.',
  roomChanged: 'Enregistré.',
  roomNothingGiven: 'Rien n’a été changé : choisis au moins une option de `/room set`.',
  roomReadingOff:
    'Le bot ne peut pas lire les messages qui ne le mentionnent pas, et donc pas répondre aux simples questions. La personne qui le gère peut l’autoriser : `DISCORD_READ_MESSAGES`.',
  roomOpenQuestions: '**Sans réponse ici** (sans noms)',
  roomOpenQuestion: '{question} ({count}×)',
  roomNoOpenQuestions: 'Rien n’est resté sans réponse ici jusqu’à présent.',

  privacyTitle: '**Ce qui est conservé à ton sujet**',
  privacyNothing: 'Rien n’est conservé à ton sujet.',
  privacyNote:
    'Des identifiants et des réponses, jamais ton nom. Tout est chez la personne qui gère ce bot. `/privacy delete` l’efface.',
  privacyAsk:
    'Effacer tout ce qui est conservé à ton sujet ? Les boutons sous tes anciennes réponses ne fonctionneront plus. C’est irréversible.',
  privacyDeleteAll: 'Tout effacer',
  privacyDeleted: 'Effacé. Plus rien n’est conservé à ton sujet.',

  helpAskTitle: '**Comment demander**',
  helpAskServer:
    'Utilise `/ask` ou mentionne-moi dans un salon. Le mieux est une phrase simple en anglais : *Where do exosomes come from?*',
  helpAskDirect:
    'Utilise `/ask` ou écris-moi simplement. Le mieux est une phrase simple en anglais : *Where do exosomes come from?*',
  helpGetTitle: '**Ce que tu reçois**',
  helpGet:
    'Des phrases citées mot pour mot de la bibliothèque, chacune avec son emplacement. Si la bibliothèque n’a pas de réponse, je le dis au lieu de deviner.',
  helpCommandsTitle: '**Commandes**',
  helpAdminTitle: '**Configuration en une minute**',
  helpAdminRoom: '1. `/room set answering` décide comment je réponds dans un salon ; sinon, je réponds aux mentions.',
  helpAdminLibrary: '2. `/library add` ajoute un article à la bibliothèque, en fichier ou par son DOI.',
  helpAdminQuestions:
    '3. `/room set open_questions:True` conserve sans noms ce qui est resté sans réponse ; `/room show` le montre.',
  helpNoAdvice: 'Les citations servent à étudier. Ce ne sont pas des conseils médicaux.',

  aboutTitle: '**Exocite** {version}',
  aboutWhat: 'Je réponds aux questions par des phrases citées d’une bibliothèque d’articles et de notes.',
  aboutLibrary: 'Bibliothèque : {documents} documents, {passages} passages',
  aboutModel: 'Modèle d’embeddings : {model}',
  aboutIndex: 'Index : {index}',

  ...PHRASES_FR,
  ...QUIZ_FR,
  ...DAILY_FR,
  ...SESSION_FR,
  ...CARDS_FR,
}
