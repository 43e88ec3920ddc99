/** What is said around the question of the day, in English. */
export const DAILY_EN = {
  dailyTitle: '🗓️ **Question of the day** · {day}',
  dailyHow: 'Press a button; only you see your answer. The solution comes tomorrow.',
  dailyAnswer: 'Answer',
  dailyModalLabel: 'Your answer',
  dailyNoted: 'Noted: **{answer}**. You can change it until the solution is shown, {when}.',
  dailyEmpty: 'That was empty. Press the button again and write a word or a number.',
  dailyOver: 'This question is over; answers no longer count.',
  dailyLast: '**The last question**',
  dailyRight: '{right} of {answered} had it right.',
  dailyNobody: 'Nobody answered it.',
  dailySeeLast: 'The passage: {link}',
  dailyMissed: 'No question was asked on {days}: I was off, or could not post.',
  dailySleeps:
    '💤 Nobody answered the last {count} questions of the day, so I stop asking. To go on, press the button; `/room daily off` ends it for good.',
  dailyWake: 'Ask again',
  dailyAwake: '☀️ I ask again. The next question comes {when}.',
  dailySaved: 'Saved.',
  dailyOff: 'No more daily questions here. The last one shows its solution now.',
  dailyNone: 'Question of the day: none. /room daily set sets one.',
  dailyLine: 'Question of the day: {time} ({zone}), about {topic}; next {when}',
  dailyPauseIgnored:
    'The question of the day is paused: nobody answered the last ones. `/room daily now` asks one and goes on.',
  dailyPauseForbidden:
    'The question of the day is paused: I may not write in this channel. Allow me to send messages here, then use `/room daily now`.',
  dailyPauseEmpty:
    'The question of the day is paused: there is nothing left to ask. Pick another topic with /room daily set, or add texts to the library.',
  dailyAsked: 'Today’s question is up: {link}',
  dailyNotAsked: 'The question could not be posted just now. I try again in a minute.',
  dailyInThread: 'Use this in the channel itself, not in a thread.',
  dailyQuiet:
    '{time} lies in the quiet hours here ({hours}), in which nothing is posted unasked. Pick another time, or change them with /room set.',
  dailyTooLittle:
    'The library gives only {count} questions about “{topic}”; at least {least} are needed. Pick a broader topic, or leave it out.',
  mayNotPost: 'I may not write in this channel. Allow me to see it and to send messages here, then try again.',
} as const
