import type { DailyTexts } from './texts.ts'

export const DAILY_PT_BR: DailyTexts = {
  dailyTitle: '🗓️ **Pergunta do dia** · {day}',
  dailyHow: 'Aperte um botão; só você vê sua resposta. A solução vem amanhã.',
  dailyAnswer: 'Responder',
  dailyModalLabel: 'Sua resposta',
  dailyNoted: 'Anotado: **{answer}**. Você pode mudar até a solução aparecer, {when}.',
  dailyEmpty: 'Estava vazio. Aperte o botão de novo e escreva uma palavra ou um número.',
  dailyOver: 'Esta pergunta terminou; respostas não contam mais.',
  dailyLast: '**A última pergunta**',
  dailyRight: '{right} de {answered} acertaram.',
  dailyNobody: 'Ninguém a respondeu.',
  dailySeeLast: 'A passagem: {link}',
  dailyMissed: 'Não houve pergunta em {days}: eu estava desligado ou não podia publicar.',
  dailySleeps:
    '💤 Ninguém respondeu às últimas {count} perguntas do dia, então paro de perguntar. Para continuar, aperte o botão; `/room daily off` encerra de vez.',
  dailyWake: 'Voltar a perguntar',
  dailyAwake: '☀️ Volto a perguntar. A próxima pergunta vem {when}.',
  dailySaved: 'Salvo.',
  dailyOff: 'Não haverá mais perguntas diárias aqui. A última mostra agora sua solução.',
  dailyNone: 'Pergunta do dia: nenhuma. /room daily set define uma.',
  dailyLine: 'Pergunta do dia: {time} ({zone}), sobre {topic}; próxima {when}',
  dailyPauseIgnored:
    'A pergunta do dia está pausada: ninguém respondeu às últimas. `/room daily now` faz uma e continua.',
  dailyPauseForbidden:
    'A pergunta do dia está pausada: não posso escrever neste canal. Permita que eu envie mensagens aqui e use `/room daily now`.',
  dailyPauseEmpty:
    'A pergunta do dia está pausada: não resta nada a perguntar. Escolha outro tema com /room daily set ou adicione textos à biblioteca.',
  dailyAsked: 'A pergunta de hoje está aqui: {link}',
  dailyNotAsked: 'Não foi possível publicar a pergunta agora. Tento de novo em um minuto.',
  dailyInThread: 'Use isto no próprio canal, não em um tópico.',
  dailyQuiet:
    '{time} cai no horário de silêncio daqui ({hours}), em que nada é publicado sem pedido. Escolha outra hora ou mude-o com /room set.',
  dailyTooLittle:
    'A biblioteca só dá {count} perguntas sobre “{topic}”; são necessárias pelo menos {least}. Escolha um tema mais amplo ou deixe-o de fora.',
  mayNotPost: 'Não posso escrever neste canal. Permita que eu o veja e envie mensagens aqui, e tente de novo.',
}
