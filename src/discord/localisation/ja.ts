import { CARDS_JA } from './cards-ja.ts'
import { DAILY_JA } from './daily-ja.ts'
import { JA_ANSWERS } from './ja-answers.ts'
import { PHRASES_JA } from './phrases-ja.ts'
import { QUIZ_JA } from './quiz-ja.ts'
import { SESSION_JA } from './session-ja.ts'
import type { Texts } from './texts.ts'

export const JA: Texts = {
  ...JA_ANSWERS,

  previous: '前へ',
  next: '次へ',
  page: '{page}/{pages} ページ',
  yes: 'はい',
  no: 'いいえ',
  onlyEnglish: '英語の質問だけを理解できます。ライブラリも英語です。英語で質問してください。',
  expired: '期限が切れました。もう一度コマンドを使ってください。',
  waitYourself: '一度に多すぎます。{seconds} 秒待ってからもう一度お試しください。',
  waitRoom: 'このチャンネルは混み合っています。{seconds} 秒待ってからもう一度お試しください。',

  passagesNear: '**近い箇所:** {query}',
  passagesNote: '近い順に並んでいます。質問の答えとは限りません。質問には `/ask` を使ってください。',
  passagesNone: 'ライブラリに **{query}** に近いものはありません。',

  standsFor: '**{term}** は “{longForm}” の略です。',
  defined: '**{term}**（ライブラリの原文）:',
  notDefined: '**{term}** が何かを述べた文はライブラリにありません。次の文は語を使っているだけです:',
  notMentioned: 'ライブラリに **{term}** は出てきません。',

  bibliographyNone: 'ここではまだ何も引用されていません。まず `/ask` で質問してください。',
  bibliographyDone: 'このチャンネルで引用された文献と、それらが拠る文献: {count} 件。',

  sourcesEmpty: 'ライブラリは空です。このボットの運営者が文書を追加できます。',
  sourcesCount: '**ライブラリの文書: {count}**',
  sourcesHint: '`/sources` で文書を選ぶと、内容と引用方法が表示されます。',
  licence: 'ライセンス: {licence}',
  licenceUnknown: 'ライセンス: 不明',
  howToCite: '**引用方法**',
  headings: '**見出し**',
  searchable: '検索できる箇所: {count}。この文書だけに質問するには `/ask` の `source` を使ってください。',
  andMore: '…ほか {count} 件。',

  needsManageServer: '「サーバー管理」の権限を持つメンバーだけが行えます。',
  onlyInServer: 'サーバーの中でのみ使えます。',
  onlyWhereMember: 'ボット自身が参加している場所でのみ使えます。',

  libraryGiveOne: 'ファイルを添付するか、DOI、PMID、PMCID のいずれかを指定してください。どちらか一つです。',
  libraryKinds: '「{name}」のようなファイルは読めません。読めるのは {kinds} です。',
  libraryTooLarge: '「{name}」は {size} MB です。ここで追加できるのは {limit} MB までです。',
  libraryNotFromDiscord: '「{name}」は Discord 上にないため、取得しません。',
  libraryNotFetched: '「{name}」を Discord から取得できませんでした。もう一度添付してください。',
  libraryAdded: '**{title}** を追加しました: {passages} 箇所。これからの回答に使われます。',
  libraryNotKnown: '不明な情報: {facts}。',
  factAuthors: '著者',
  factYear: '年',
  factJournal: '雑誌',
  factLicence: 'ライセンス',
  libraryAbstractOnly: '要旨のみ: {reason}',
  libraryRefused: '追加されませんでした: **{given}**。{reason}',
  libraryRemoved: '**{title}** を外しました。ファイルは残り、このボットの運営者が元に戻せます。',
  libraryNotRemoved: '外されませんでした: **{given}**。{reason}',

  roomTitle: '**ここでの使い方:** <#{room}>',
  roomAnswering: '回答: {mode}',
  roomAnsweringMention: 'メンションまたは返信されたとき',
  roomAnsweringThread: 'メンションされたとき、専用スレッドで。スレッド内の追加質問にメンションは不要',
  roomAnsweringWhenSure: 'ライブラリが確実に答えられるすべての質問',
  roomAnsweringNever: 'コマンドのみ',
  roomSources: '情報源: {sources}',
  roomAllSources: 'ライブラリ全体',
  roomQuietHours: '静かな時間帯: {hours}（{zone}）',
  roomNoQuietHours: '静かな時間帯: なし（タイムゾーン {zone}）',
  roomQuizzes: 'クイズを始められる人: {who}',
  roomQuizzesEveryone: '全員',
  roomQuizzesManagers: '「サーバー管理」の権限を持つメンバー',
  roomQuizzesNobody: 'なし',
  roomKeepsOpenQuestions: '答えられなかった質問を名前なしで保存: {answer}',
  roomKeepsWords: '投票とともに質問の文を保存: {answer}',
  roomBoard: '得点を表示: {answer}',
  roomHelp: '人に尋ねる場所: <#{channel}>',
  roomNoHelp: '人に尋ねる場所: このチャンネル',
  roomHelpNotSeen: 'そのチャンネルはここでは見えません。このサーバーで私が見られるチャンネルを選んでください。',
  roomHint: '`/room set` で変更できます。',
  roomChanged: '保存しました。',
  roomNothingGiven: '何も変更されていません。`/room set` のオプションを一つ以上選んでください。',
  roomReadingOff:
    'ボットはメンションのないメッセージを読めないため、普通の質問には答えられません。運営者が許可できます: `DISCORD_READ_MESSAGES`。',
  roomOpenQuestions: '**ここで答えられなかった質問**（名前なし）',
  roomOpenQuestion: '{question}（{count}×）',
  roomNoOpenQuestions: 'ここで答えられなかった質問はまだありません。',

  privacyTitle: '**あなたについて保存されているもの**',
  privacyNothing: 'あなたについて何も保存されていません。',
  privacyNote:
    'ID と回答だけで、名前は保存しません。すべてこのボットの運営者のもとにあります。`/privacy delete` で削除できます。',
  privacyAsk:
    'あなたについて保存されているものをすべて削除しますか。以前の回答の下のボタンは使えなくなります。元に戻せません。',
  privacyDeleteAll: 'すべて削除',
  privacyDeleted: '削除しました。あなたについては何も保存されていません。',

  helpAskTitle: '**質問のしかた**',
  helpAskServer:
    '`/ask` を使うか、チャンネルでメンションしてください。簡単な英語の一文が最適です: *Where do exosomes come from?*',
  helpAskDirect: '`/ask` を使うか、そのまま書いてください。簡単な英語の一文が最適です: *Where do exosomes come from?*',
  helpGetTitle: '**得られるもの**',
  helpGet:
    'ライブラリから一字一句そのまま引用した文と、その出典です。ライブラリに答えがなければ、推測せずにそう伝えます。',
  helpCommandsTitle: '**コマンド**',
  helpAdminTitle: '**1 分でできる設定**',
  helpAdminRoom: '1. `/room set answering` でチャンネルでの答え方を決めます。設定しなければメンションに答えます。',
  helpAdminLibrary: '2. `/library add` で論文をファイルまたは DOI でライブラリに追加します。',
  helpAdminQuestions:
    '3. `/room set open_questions:True` で答えられなかった質問を名前なしで保存し、`/room show` で表示します。',
  helpNoAdvice: '引用は学習用です。医学的な助言ではありません。',

  aboutTitle: '**Exocite** {version}',
  aboutWhat: '論文とノートのライブラリから引用した文で質問に答えます。',
  aboutLibrary: 'ライブラリ: 文書 {documents} 件、{passages} 箇所',
  aboutModel: '埋め込みモデル: {model}',
  aboutIndex: 'インデックス: {index}',

  ...PHRASES_JA,
  ...QUIZ_JA,
  ...DAILY_JA,
  ...SESSION_JA,
  ...CARDS_JA,
}
