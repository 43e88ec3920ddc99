import { CARDS_PT_BR } from './cards-pt-br.ts'
import { DAILY_PT_BR } from './daily-pt-br.ts'
import { PHRASES_PT_BR } from './phrases-pt-br.ts'
import { PT_BR_ANSWERS } from './pt-br-answers.ts'
import { QUIZ_PT_BR } from './quiz-pt-br.ts'
import { SESSION_PT_BR } from './session-pt-br.ts'
import type { Texts } from './texts.ts'

export const PT_BR: Texts = {
  ...PT_BR_ANSWERS,

  previous: 'Anterior',
  next: 'Próxima',
  page: 'Página {page} de {pages}',
  yes: 'sim',
  no: 'não',
  onlyEnglish: 'Só entendo perguntas em inglês, e a biblioteca está em inglês. Por favor, pergunte em inglês.',
  expired: 'Isto expirou. Por favor, use o comando de novo.',
  waitYourself: 'Foi muita coisa de uma vez. Espere {seconds} segundos e tente de novo.',
  waitRoom: 'Há muita atividade neste canal. Espere {seconds} segundos e tente de novo.',

  passagesNear: '**Trechos próximos de:** {query}',
  passagesNote: 'Os trechos mais próximos, o melhor primeiro. Podem não responder a uma pergunta; para isso há `/ask`.',
  passagesNone: 'Nada na biblioteca se aproxima de **{query}**.',

  standsFor: '**{term}** significa “{longForm}”.',
  defined: '**{term}**, nas palavras da biblioteca:',
  notDefined: 'Nenhuma frase da biblioteca diz o que é **{term}**. Estas apenas usam a palavra:',
  notMentioned: 'A biblioteca não menciona **{term}**.',

  bibliographyNone: 'Nada foi citado aqui até agora. Pergunte algo primeiro com `/ask`.',
  bibliographyDone: 'Obras citadas neste canal e obras em que elas se apoiam: {count}.',

  sourcesEmpty: 'A biblioteca está vazia. Quem administra este bot pode adicionar documentos.',
  sourcesCount: '**Documentos na biblioteca: {count}**',
  sourcesHint: '`/sources` com um documento mostra o que há nele e como citá-lo.',
  licence: 'Licença: {licence}',
  licenceUnknown: 'Licença: desconhecida',
  howToCite: '**Como citar**',
  headings: '**Títulos**',
  searchable: 'Trechos pesquisáveis: {count}. Para perguntar só a este documento, use `/ask` com `source`.',
  andMore: '…e mais {count}.',

  needsManageServer: 'Só membros com a permissão “Gerenciar servidor” podem fazer isto.',
  onlyInServer: 'Isto só funciona em um servidor.',
  onlyWhereMember: 'Isto só funciona onde o próprio bot é membro.',

  libraryGiveOne: 'Anexe um arquivo ou informe um DOI, PMID ou PMCID, um dos dois.',
  libraryKinds: 'Não consigo ler arquivos como “{name}”. Leio {kinds}.',
  libraryTooLarge: '“{name}” tem {size} MB; aqui podem ser adicionados no máximo {limit} MB.',
  libraryNotFromDiscord: '“{name}” não está no Discord, por isso não o baixo.',
  libraryNotFetched: 'Não foi possível baixar “{name}” do Discord. Por favor, anexe de novo.',
  libraryAdded: 'Adicionado **{title}**: {passages} trechos. As respostas já o usam a partir de agora.',
  libraryNotKnown: 'Não se conhece: {facts}.',
  factAuthors: 'autores',
  factYear: 'ano',
  factJournal: 'periódico',
  factLicence: 'licença',
  libraryAbstractOnly: 'Só o resumo: {reason}',
  libraryRefused: 'Não adicionado: **{given}**. {reason}',
  libraryRemoved: 'Removido **{title}**. O arquivo é mantido, e quem administra este bot pode devolvê-lo.',
  libraryNotRemoved: 'Não removido: **{given}**. {reason}',

  roomTitle: '**Como sou usado em** <#{room}>',
  roomAnswering: 'Respostas: {mode}',
  roomAnsweringMention: 'quando me mencionam ou me respondem',
  roomAnsweringThread: 'quando me mencionam, em um tópico próprio; lá não é preciso mencionar',
  roomAnsweringWhenSure: 'a toda pergunta que a biblioteca responde com segurança',
  roomAnsweringNever: 'só a comandos',
  roomSources: 'Fontes: {sources}',
  roomAllSources: 'toda a biblioteca',
  roomQuietHours: 'Horas de silêncio: {hours} ({zone})',
  roomNoQuietHours: 'Horas de silêncio: nenhuma (fuso horário {zone})',
  roomQuizzes: 'Quem pode iniciar quizzes: {who}',
  roomQuizzesEveryone: 'todos',
  roomQuizzesManagers: 'membros com “Gerenciar servidor”',
  roomQuizzesNobody: 'ninguém',
  roomKeepsOpenQuestions: 'Perguntas sem resposta são guardadas, sem nomes: {answer}',
  roomKeepsWords: 'As palavras de uma pergunta são guardadas com os votos: {answer}',
  roomBoard: 'As pontuações são mostradas: {answer}',
  roomHelp: 'Onde as pessoas ajudam: <#{channel}>',
  roomNoHelp: 'Onde as pessoas ajudam: este canal',
  roomHelpNotSeen: 'Não vejo esse canal aqui. Escolha um deste servidor que eu possa ver.',
  roomHint: '`/room set` muda isto.',
  roomChanged: 'Salvo.',
  roomNothingGiven: 'Nada foi alterado: escolha ao menos uma opção de `/room set`.',
  roomReadingOff:
    'O bot não pode ler mensagens que não o mencionam, então não pode responder a perguntas soltas. Quem o administra pode permitir: `DISCORD_READ_MESSAGES`.',
  roomOpenQuestions: '**Sem resposta aqui** (sem nomes)',
  roomOpenQuestion: '{question} ({count}×)',
  roomNoOpenQuestions: 'Até agora nada ficou sem resposta aqui.',

  privacyTitle: '**O que é guardado sobre você**',
  privacyNothing: 'Nada é guardado sobre você.',
  privacyNote:
    'Identificadores e respostas, nunca seu nome. Tudo fica com quem administra este bot. `/privacy delete` apaga.',
  privacyAsk:
    'Apagar tudo o que é guardado sobre você? Os botões das suas respostas anteriores deixarão de funcionar. Não dá para desfazer.',
  privacyDeleteAll: 'Apagar tudo',
  privacyDeleted: 'Apagado. Nada mais é guardado sobre você.',

  helpAskTitle: '**Como perguntar**',
  helpAskServer:
    'Use `/ask` ou me mencione em um canal. O melhor é uma frase simples em inglês: *Where do exosomes come from?*',
  helpAskDirect:
    'Use `/ask` ou simplesmente me escreva. O melhor é uma frase simples em inglês: *Where do exosomes come from?*',
  helpGetTitle: '**O que você recebe**',
  helpGet:
    'Frases citadas palavra por palavra da biblioteca, cada uma com seu lugar. Se a biblioteca não tem resposta, eu digo isso em vez de adivinhar.',
  helpCommandsTitle: '**Comandos**',
  helpAdminTitle: '**Configuração em um minuto**',
  helpAdminRoom: '1. `/room set answering` define como respondo em um canal; sem isso, respondo quando sou mencionado.',
  helpAdminLibrary: '2. `/library add` coloca um artigo na biblioteca, como arquivo ou pelo DOI.',
  helpAdminQuestions:
    '3. `/room set open_questions:True` guarda sem nomes o que ficou sem resposta; `/room show` mostra.',
  helpNoAdvice: 'As citações são para estudo. Não são conselho médico.',

  aboutTitle: '**Exocite** {version}',
  aboutWhat: 'Respondo perguntas com frases citadas de uma biblioteca de artigos e notas.',
  aboutLibrary: 'Biblioteca: {documents} documentos, {passages} trechos',
  aboutModel: 'Modelo de embeddings: {model}',
  aboutIndex: 'Índice: {index}',

  ...PHRASES_PT_BR,
  ...QUIZ_PT_BR,
  ...DAILY_PT_BR,
  ...SESSION_PT_BR,
  ...CARDS_PT_BR,
}
