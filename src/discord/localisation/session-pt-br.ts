import type { SessionTexts } from './texts.ts'

export const SESSION_PT_BR: SessionTexts = {
  sessionTitle: '📖 **Leitura em grupo: {topic}**',
  sessionPlanLeft: 'Ficam para outro dia: mais {count}.',
  sessionHow:
    'Parte por parte: conversem sobre as perguntas, adivinhem antes de olhar, perguntem com `/ask`. No fim há um relatório.',
  sessionWho:
    'Quem aperta um botão aqui participa. O relatório diz só quantos; até lá fica guardado quem. “Estou aqui” também permite sair.',
  sessionHere: 'Estou aqui',
  sessionJoined: 'Você participa. Só isso e seus palpites ficam guardados, até a sessão acabar.',
  sessionLeave: 'Me tire',
  sessionLeft: 'Você saiu da lista, e seus palpites foram apagados.',
  sessionPart: '**Parte {number} de {count}: {heading}**',
  sessionFrom: 'De {title}',
  sessionNext: 'Próxima parte',
  sessionFinish: 'Encerrar',
  sessionTimed: 'A próxima parte começa {when}.',
  promptMeasured: 'O que foi medido ou observado aqui, e como?',
  promptSubjects: 'Em quem, ou em que espécie ou células, isto foi visto?',
  promptAmount: 'Quantos ou quanto? Isso é muito aqui?',
  promptLimits: 'O que limita isto, ou fala contra?',
  promptOpen: 'O que ainda está em aberto aqui? Como descobrir?',
  promptClaim: 'O que esta frase afirma, e o que a refutaria?',
  sessionGuess: '🔮 **Adivinhe primeiro, depois olhe**',
  sessionReveal: 'Revelar',
  sessionGuessed: 'Seu palpite: **{answer}**. Você pode mudar até ser revelado.',
  sessionTally: 'Palpites: {tally}',
  sessionNoGuesses: 'Ninguém palpitou.',
  sessionStarted: 'A sessão começou: {link}',
  sessionWentOn: 'Estamos na parte {number} de {count}.',
  sessionStatus: '**{topic}**: parte {number} de {count}, {heading}. Participam: {people}.',
  sessionNone: 'Não há sessão aqui. /session start começa uma.',
  sessionRuns: 'Já há uma sessão aqui, na parte {number} de {count}. /session end encerra.',
  sessionNobodyStarts: 'Este canal não quer sessões. Quem gerencia o servidor pode mudar isso com /room set.',
  sessionNotStarter: 'Aqui só membros com “Gerenciar servidor” podem começar uma sessão.',
  sessionNotEnder: 'Só quem participa pode encerrar a sessão. Aperte antes “Estou aqui”.',
  sessionTooLittle:
    'A biblioteca tem muito pouco sobre “{topic}” para ler em grupo. Escolha um documento da lista ou palavras mais amplas.',
  sessionEnds: 'A sessão acabou. O relatório está vindo.',
  sessionOver:
    '📕 **A sessão sobre {topic} acabou.** Partes lidas: {read} de {count} · participantes: {people} · perguntas: {questions}, sem resposta: {open}',
  sessionThanks: 'Com {people}',
}
