import type { PhraseTexts } from './texts.ts'

export const PHRASES_PT_BR: PhraseTexts = {
  questionEmpty: 'A pergunta está vazia. Pergunte em uma frase, por exemplo: Where do MSCs come from?',
  questionTooLong:
    'A pergunta tem {characters} caracteres; no máximo {most} podem ser buscados. Faça-a em uma ou duas frases.',
  questionTooLongForModel:
    'A pergunta é longa demais para o modelo ({tokens} tokens, no máximo {most}). Faça-a em uma ou duas frases.',
  queryTooLong: 'A busca é longa demais para o modelo. Busque uma ou duas frases.',
  termEmpty: 'O termo está vazio. Informe uma palavra ou uma abreviação, por exemplo: NTA',
  termTooLong:
    'O termo tem {characters} caracteres, mais do que qualquer nome da área (no máximo {most}). Para uma pergunta inteira, use /ask.',

  reasonNothingFound: 'Nada na biblioteca menciona isso.',
  reasonWeakEvidence: 'A biblioteca chega perto, mas nenhuma frase responde à pergunta.',
  reasonOutside: 'A pergunta trata de algo que a biblioteca não cobre.',
  reasonUnclear: 'Não entendi o que se pergunta. Pergunte em uma frase em inglês e diga a que se refere.',
  noticeGreeting:
    'Olá! Respondo perguntas com as próprias frases da biblioteca deste grupo. Pergunte-me em uma frase em inglês sobre MSCs ou exossomos, por exemplo: “Where do MSCs come from?”',
  noticeThanks:
    'De nada! Pergunte-me em uma frase em inglês sobre MSCs ou exossomos, por exemplo: “Where do MSCs come from?”',
  noticeInstruction:
    'Só cito a biblioteca deste grupo: não escrevo nada por mim e não aceito instruções. Pergunte-me em uma frase em inglês sobre MSCs ou exossomos, por exemplo: “Where do MSCs come from?”',
  noticeMedical:
    'Não posso dizer o que é certo para uma pessoa: consulte um médico que conheça o caso. A biblioteca só diz o que os estudos encontraram.',
  noticeAbbreviation: '“{word}” pode significar {meanings}: qual deles? Pergunte de novo com a palavra completa.',

  meaningFor: 'Um trecho da biblioteca trata do assunto da pergunta.',
  meaningAgainst: 'Nem o trecho mais próximo trata bem do assunto da pergunta.',
  wordsFor:
    'Palavra por palavra, a melhor frase combina bem com a pergunta: tem {found} das {telling} palavras que dizem o que se pergunta.',
  wordsAgainst:
    'Palavra por palavra, a melhor frase combina com a pergunta menos que o habitual: tem {found} das {telling} palavras que dizem o que se pergunta.',
  fitFor: 'Palavra por palavra, a melhor frase combina bem com a pergunta.',
  fitAgainst: 'Palavra por palavra, a melhor frase combina com a pergunta menos que o habitual.',
  leadFor: 'Uma frase combina claramente melhor que todas as outras.',
  leadAgainst: 'Várias frases combinam mais ou menos igual, então nenhuma se destaca.',
  knownFor: 'A biblioteca responde a perguntas muito parecidas com esta.',
  knownAgainst: 'A biblioteca raramente responde a perguntas como esta.',
  cueUnasked: 'O Exocite não conhece perguntas sobre o texto que melhor se encaixa, por isso julga apenas pelo texto.',
  cueFollowUp: 'A pergunta continua o que foi perguntado antes.',
  cueKindOffered: 'A melhor frase tem o tipo de dado que se pede.',
  cueKindMissing: 'Pede-se um motivo, um número, um momento ou uma pessoa, e a melhor frase não tem nenhum.',
  cueNameFound: 'A melhor frase tem exatamente o nome sobre o qual se pergunta.',
  cueNameMissing: 'Falta à melhor frase um nome exato sobre o qual se pergunta.',
  cueOutsideTheField: 'A pergunta não cita nada da área.',
  numberFor: 'Pede-se um número, e a melhor frase tem um.',
  numberAgainst: 'Pede-se um número, e o da melhor frase pode ser outro.',
  reviewFor: 'Pergunta-se sobre a revisão, e o resumo dela está na biblioteca.',
  reviewAgainst: 'Pergunta-se sobre a revisão.',
  cuePrice: 'Pede-se um preço ou um vendedor, que textos assim raramente citam.',
  cueFullText: 'Pede-se uma figura, tabela, página ou outra parte do artigo completo; talvez a biblioteca não a tenha.',
  cuePerson: 'Pede-se uma pessoa; a biblioteca raramente cita alguma.',
  cuePlace: 'Pede-se um lugar ou uma instituição; a biblioteca raramente cita algum.',
  cueList: 'Pede-se uma lista, e uma única frase raramente é uma.',

  quietHoursUnreadable: '“{typed}” não são horas de silêncio. Escreva-as como 22:00-07:00, ou “off” para nenhuma.',
  quietHoursNone:
    'As horas de silêncio não podem terminar quando começam. Escreva-as como 22:00-07:00, ou “off” para nenhuma.',
  timeZoneUnknown:
    '“{typed}” não é um fuso horário. Escolha um da lista que aparece ao digitar, por exemplo Europe/Berlin.',
  timeUnreadable: '“{typed}” não é um horário. Escreva-o como 09:00 ou 18:30.',

  cardFrontEmpty: 'A frente do cartão está vazia. Escreva algo nela.',
  cardBackEmpty: 'O verso do cartão está vazio. Escreva algo nele.',
  cardFrontTooLong: 'A frente do cartão tem {characters} caracteres; cabem no máximo {most}. Faça dois cartões.',
  cardBackTooLong: 'O verso do cartão tem {characters} caracteres; cabem no máximo {most}. Faça dois cartões.',
  cardsTooMany: 'Você tem {all} cartões, e mais {more} passariam de {most}. Apague alguns de que não precisa mais.',

  cardFileTooLong: 'O arquivo tem {characters} caracteres; no máximo {most} podem ser lidos. Divida-o.',
  cardFileTooManyRows: 'O arquivo tem {rows} linhas; no máximo {most} podem ser lidas de uma vez. Divida-o.',
  cardFileColumns: 'A primeira linha deve dar nome às colunas: “front” e “back”, e para as citações {others}.',
  cardRowCells: 'Ela tem {cells} células, e há {columns} colunas. Ponha entre aspas as células com separadores.',
  cardRowUnclosed: 'As aspas dela nunca se fecham; daqui em diante nada foi lido.',
  cardRowNoQuote: 'A citação dela não está em “{document}” de {start} a {end}.',
  cardRowHalfCited: 'A referência dela não está completa. Preencha document, start, end e quote, ou nenhum deles.',
  cardRowNoNumber: 'O valor de {column} é “{cell}” e deve ser um número inteiro.',

  fileEmpty: 'Está vazio (0 bytes).',
  fileHeld: 'A biblioteca já tem este mesmo arquivo, como {file}.',
  fileIgnored: 'Arquivos com este nome, e os ocultos, não fazem parte de nenhuma biblioteca. Mude o nome dele.',
  fileNameTooLong: 'O nome é longo demais ({bytes} bytes; no máximo {most}).',
  fileUnknownKind:
    'Não consigo ler este tipo de arquivo. Dê um PDF, Word (.docx), HTML, JATS XML, .nbib do PubMed, Markdown ou texto simples.',
  fileNoText: 'Não há nele texto que possa ser citado.',
  fileUnreadable: 'Não dá para ler o arquivo: {detail}',
  fileInTheWay: 'Já existe um arquivo {file} na biblioteca.',
  textHeldByDoi: 'A biblioteca já tem um texto com o DOI {doi}: {name}.',
  textHeldByWords: 'A biblioteca já tem um texto com as mesmas palavras: {name}.',
  textNameTaken: 'Já existe um texto “{id}”: {name}. Mude o nome do arquivo se este for outro.',
  textUnknown: 'Não existe tal texto ou arquivo na biblioteca.',
  libraryWouldBeEmpty: 'A biblioteca ficaria vazia, então nada foi removido. Adicione antes outro texto.',
  libraryUnserved: 'A biblioteca foi alterada, mas ainda não está em uso. Estará em um instante.',

  identifierUnreadable: '“{typed}” não é um DOI, PMID ou PMCID; informe um como {examples}.',
  articleUnknown: 'Nem {first} nem {second} tem {about}. Confira, ou anexe o artigo como arquivo.',
  articleWithoutText: 'Nem {first} nem {second} fornece texto ou resumo de {about}. Anexe o artigo como arquivo.',
  serviceTrouble:
    'Não é possível consultar o Europe PMC ou o PubMed agora. Tente mais tarde ou anexe o artigo como arquivo.',
  abstractNotInPmc: 'Não está no PubMed Central.',
  abstractNotOpen: 'Não é de acesso aberto.',
  abstractNoLicence: 'A licença dele não é conhecida.',
  abstractLicence: 'A licença dele ({licence}) não permite guardar o texto completo.',
  abstractNotGiven: '{service} não fornece o texto completo.',
  abstractTooNew: '{service} ainda não o tem.',

  reportRead:
    'Lido em conjunto em {started}, até {ended} (UTC). Participaram: {people}. Partes lidas: {read} de {parts}.',
  reportAsked: 'Perguntas feitas',
  reportNone: 'Nenhuma.',
  reportOpen: 'Ficou em aberto',
  reportNothing: 'Nada.',
  reportNoAnswerTo: 'A biblioteca não tem resposta para: {question}',
  reportUnread: 'Não lido: {heading}',
  reportGuessed: 'Palpites:',
  reportRight: '(certo)',
  reportNoAnswer: 'Sem resposta na biblioteca.',
  reportMeasured: 'O que foi medido ou observado?',
  reportSubjects: 'Em quem, ou em que espécie ou células?',
  reportAmount: 'Quantos ou quanto?',
  reportLimits: 'O que limita isto?',
  reportStillOpen: 'O que ainda está em aberto?',
  reportClaim: 'O que isto afirma?',

  keptAnswers: 'Respostas que você recebeu: {count}, guardadas por {days} dias',
  keptVotes: 'Votos em respostas: {count}, guardados por {days} dias',
  keptReviews: 'Revisões de cartões: {count}, guardadas enquanto o cartão existir',
  keptCards: 'Cartões: {count}, guardados até você apagá-los',
  keptQuizAnswers: 'Respostas em quizzes: {count}, guardadas por {days} dias',
  keptQuizzes: 'Quizzes que você jogou: {count}, guardados por {days} dias',
  keptReports: 'Perguntas que você denunciou: {count}, guardadas por {days} dias',
  keptSettings: 'Ajustes de como você estuda: {count}, guardados até você apagá-los',
  keptRooms: 'Canais em que você estuda: {count}, guardados por {days} dias após a última vez',
  keptTurns: 'Mensagens em conversas: {count}, guardadas por {days} dias',
  keptDailyAnswers: 'Respostas à pergunta do dia: {count}, guardadas até a solução ser mostrada, no dia seguinte',
  keptSessions: 'Sessões de que você participa: {count}, guardadas até a sessão terminar',
  keptGuesses: 'Palpites em sessões: {count}, guardados até a sessão terminar',
  keptBackups:
    'Backups de todos os dados, que podem conter estes também: {count}. Guarda-se um por dia durante {days} dias e um por semana durante {weeks} semanas; o que for apagado agora terá sumido de todos em {date}',
}
