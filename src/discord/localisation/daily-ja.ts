import type { DailyTexts } from './texts.ts'

export const DAILY_JA: DailyTexts = {
  dailyTitle: '🗓️ **今日の問題** · {day}',
  dailyHow: 'ボタンを押してください。あなたの答えはあなたにしか見えません。正解は明日お知らせします。',
  dailyAnswer: '答える',
  dailyModalLabel: 'あなたの答え',
  dailyNoted: '記録しました：**{answer}**。正解が出るまで（{when}）変更できます。',
  dailyEmpty: '空でした。もう一度ボタンを押して、言葉か数字を書いてください。',
  dailyOver: 'この問題は終了しました。これ以降の答えは数えません。',
  dailyLast: '**前回の問題**',
  dailyRight: '{answered}人中{right}人が正解でした。',
  dailyNobody: 'だれも答えませんでした。',
  dailySeeLast: '該当箇所：{link}',
  dailyMissed: '{days}は出題できませんでした。停止していたか、投稿できなかったためです。',
  dailySleeps:
    '💤 最近{count}回の今日の問題にだれも答えなかったので、出題を止めます。続けるにはボタンを押してください。`/room daily off` で完全に終わります。',
  dailyWake: '再開する',
  dailyAwake: '☀️ 出題を再開します。次の問題は{when}です。',
  dailySaved: '保存しました。',
  dailyOff: 'ここでの今日の問題は終わりです。最後の問題の正解を今表示します。',
  dailyNone: '今日の問題：なし。/room daily set で設定できます。',
  dailyLine: '今日の問題：{time}（{zone}）、テーマ {topic}、次回 {when}',
  dailyPauseIgnored: '今日の問題は休止中です。最近だれも答えていません。`/room daily now` で出題して再開します。',
  dailyPauseForbidden:
    '今日の問題は休止中です。このチャンネルに書き込めません。メッセージの送信を許可してから `/room daily now` を使ってください。',
  dailyPauseEmpty:
    '今日の問題は休止中です。出題できるものがもうありません。/room daily set で別のテーマを選ぶか、ライブラリに文書を追加してください。',
  dailyAsked: '今日の問題はこちらです：{link}',
  dailyNotAsked: '今は投稿できませんでした。1分後にもう一度試します。',
  dailyInThread: 'スレッドではなくチャンネルで使ってください。',
  dailyQuiet:
    '{time}はここの静かな時間帯（{hours}）で、自動の投稿はしません。別の時刻を選ぶか、/room set で変更してください。',
  dailyTooLittle:
    'ライブラリから作れる「{topic}」の問題は{count}問だけで、{least}問以上必要です。もっと広いテーマにするか、テーマを省いてください。',
  mayNotPost: 'このチャンネルに書き込めません。閲覧とメッセージの送信を許可してから、もう一度試してください。',
}
