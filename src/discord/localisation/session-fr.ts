import type { SessionTexts } from './texts.ts'

export const SESSION_FR: SessionTexts = {
  sessionTitle: '📖 **Lecture en groupe : {topic}**',
  sessionPlanLeft: 'Laissées pour une autre fois : {count}.',
  sessionHow:
    'Partie par partie : discutez des questions, devinez avant de regarder, demandez avec `/ask`. À la fin, un compte rendu à garder.',
  sessionWho:
    'Qui appuie ici sur un bouton participe. Le compte rendu dit seulement combien ; d’ici là, on garde qui. « Je suis là » permet aussi de te retirer.',
  sessionHere: 'Je suis là',
  sessionJoined: 'Tu participes. Seuls cela et tes réponses sont gardés, jusqu’à la fin de la séance.',
  sessionLeave: 'Retire-moi',
  sessionLeft: 'Tu n’es plus dans la liste, et tes réponses sont effacées.',
  sessionPart: '**Partie {number} sur {count} : {heading}**',
  sessionFrom: 'Extrait de {title}',
  sessionNext: 'Partie suivante',
  sessionFinish: 'Terminer',
  sessionTimed: 'La partie suivante commence {when}.',
  promptMeasured: 'Qu’a-t-on mesuré ou observé ici, et comment ?',
  promptSubjects: 'Chez qui, ou dans quelle espèce ou quelles cellules, l’a-t-on vu ?',
  promptAmount: 'Combien ? Est-ce beaucoup ici ?',
  promptLimits: 'Qu’est-ce qui le limite, ou le contredit ?',
  promptOpen: 'Qu’est-ce qui reste ouvert ? Comment le savoir ?',
  promptClaim: 'Qu’affirme cette phrase, et qu’est-ce qui la réfuterait ?',
  sessionGuess: '🔮 **Devine d’abord, regarde ensuite**',
  sessionReveal: 'Révéler',
  sessionGuessed: 'Ta réponse : **{answer}**. Tu peux la changer jusqu’à la révélation.',
  sessionTally: 'Réponses : {tally}',
  sessionNoGuesses: 'Personne n’a deviné.',
  sessionStarted: 'La séance a commencé : {link}',
  sessionWentOn: 'Nous en sommes à la partie {number} sur {count}.',
  sessionStatus: '**{topic}** : partie {number} sur {count}, {heading}. Participent : {people}.',
  sessionNone: 'Aucune séance en cours ici. /session start en commence une.',
  sessionRuns: 'Une séance est déjà en cours ici, à la partie {number} sur {count}. /session end y met fin.',
  sessionNobodyStarts: 'Ce salon ne veut pas de séances. Qui gère le serveur peut changer cela avec /room set.',
  sessionNotStarter: 'Seuls les membres avec « Gérer le serveur » peuvent commencer une séance ici.',
  sessionNotEnder: 'Seul qui participe peut terminer la séance. Appuie d’abord sur « Je suis là ».',
  sessionTooLittle:
    'La bibliothèque a trop peu sur « {topic} » pour une lecture en groupe. Choisis un document de la liste, ou des mots plus larges.',
  sessionEnds: 'La séance est terminée. Le compte rendu arrive.',
  sessionOver:
    '📕 **La séance sur {topic} est terminée.** Parties lues : {read} sur {count} · présents : {people} · questions : {questions}, sans réponse : {open}',
  sessionThanks: 'Avec {people}',
}
