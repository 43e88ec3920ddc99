import type { PhraseTexts } from './texts.ts'

export const PHRASES_JA: PhraseTexts = {
  questionEmpty: '質問が空です。一文で質問してください。例：Where do MSCs come from?',
  questionTooLong: '質問は {characters} 文字あります。検索できるのは {most} 文字までです。一、二文で質問してください。',
  questionTooLongForModel: '質問がモデルには長すぎます（{tokens} トークン、最大 {most}）。一、二文で質問してください。',
  queryTooLong: '検索する文がモデルには長すぎます。一、二文で検索してください。',
  termEmpty: '用語が空です。語か略語を入力してください。例：NTA',
  termTooLong:
    '用語は {characters} 文字あり、この分野のどの名前よりも長いです（最大 {most} 文字）。質問全体を尋ねるには /ask を使ってください。',

  reasonNothingFound: 'ライブラリにはこれについての記述がありません。',
  reasonWeakEvidence: '近い内容はありますが、質問に答える文はありません。',
  reasonOutside: 'この質問はライブラリの範囲外です。',
  reasonUnclear: '何を尋ねているのか分かりませんでした。英語の一文で、何についてかを明示して質問してください。',
  noticeGreeting:
    'こんにちは！このグループのライブラリにある文をそのまま使って質問に答えます。MSC やエクソソームについて、英語の一文で質問してください。例：「Where do MSCs come from?」',
  noticeThanks:
    'どういたしまして！MSC やエクソソームについて、英語の一文で質問してください。例：「Where do MSCs come from?」',
  noticeInstruction:
    'このグループのライブラリから引用するだけです。自分では何も書かず、指示も受けません。MSC やエクソソームについて、英語の一文で質問してください。例：「Where do MSCs come from?」',
  noticeMedical:
    'その人に何が適切かは言えません。事情を知っている医師に相談してください。ライブラリが示すのは研究の結果だけです。',
  noticeAbbreviation: '「{word}」には {meanings} の意味があります。どれですか？略さずにもう一度質問してください。',

  meaningFor: 'ライブラリに、質問の主題についての箇所があります。',
  meaningAgainst: '最も近い箇所でも、質問の主題とは少し違います。',
  wordsFor:
    '語ごとに比べると、最良の文は質問によく合っています。何を尋ねているかを示す {telling} 語のうち {found} 語を含みます。',
  wordsAgainst:
    '語ごとに比べると、最良の文は質問に普段ほど合っていません。何を尋ねているかを示す {telling} 語のうち {found} 語を含みます。',
  fitFor: '語ごとに比べると、最良の文は質問によく合っています。',
  fitAgainst: '語ごとに比べると、最良の文は質問に普段ほど合っていません。',
  leadFor: '一つの文が、ほかのどの文よりも明らかによく合っています。',
  leadAgainst: 'いくつかの文が同じくらい合っていて、抜きん出たものがありません。',
  cueFollowUp: '前に尋ねたことの続きです。',
  cueKindOffered: '最良の文には、尋ねられた種類の情報があります。',
  cueKindMissing: '理由、数、時、人のいずれかが尋ねられていますが、最良の文にはありません。',
  cueNameFound: '最良の文には、尋ねられた名前がそのままあります。',
  cueNameMissing: '最良の文には、尋ねられた正確な名前が欠けています。',
  cueOutsideTheField: '質問にはこの分野のものが出てきません。',
  numberFor: '数が尋ねられていて、最良の文に数があります。',
  numberAgainst: '数が尋ねられていますが、最良の文の数は別のものかもしれません。',
  reviewFor: 'この総説について尋ねられていて、その要旨がライブラリにあります。',
  reviewAgainst: 'この総説について尋ねられています。',
  cuePrice: '値段か売り手が尋ねられていますが、この種の文書にはめったに書かれていません。',
  cueFullText: '論文全文の図、表、ページなどが尋ねられています。ライブラリにはないかもしれません。',
  cuePerson: '人が尋ねられていますが、ライブラリに人名はめったに出てきません。',
  cuePlace: '場所か機関が尋ねられていますが、ライブラリにはめったに出てきません。',
  cueList: '一覧が尋ねられていますが、一つの文が一覧であることはまれです。',

  quietHoursUnreadable:
    '「{typed}」は静かな時間帯ではありません。22:00-07:00 のように書くか、なしにするには「off」と書いてください。',
  quietHoursNone:
    '静かな時間帯の始まりと終わりは同じにできません。22:00-07:00 のように書くか、なしにするには「off」と書いてください。',
  timeZoneUnknown: '「{typed}」はタイムゾーンではありません。入力中に出る一覧から選んでください。例：Europe/Berlin。',
  timeUnreadable: '「{typed}」は時刻ではありません。09:00 や 18:30 のように書いてください。',

  cardFrontEmpty: 'カードの表が空です。何か書いてください。',
  cardBackEmpty: 'カードの裏が空です。何か書いてください。',
  cardFrontTooLong: 'カードの表は {characters} 文字あります。書けるのは {most} 文字までです。二枚に分けてください。',
  cardBackTooLong: 'カードの裏は {characters} 文字あります。書けるのは {most} 文字までです。二枚に分けてください。',
  cardsTooMany: 'カードが {all} 枚あり、あと {more} 枚で {most} 枚を超えます。不要なものを削除してください。',

  cardFileTooLong: 'ファイルは {characters} 文字あります。読めるのは {most} 文字までです。分割してください。',
  cardFileTooManyRows: 'ファイルは {rows} 行あります。一度に読めるのは {most} 行までです。分割してください。',
  cardFileColumns: '最初の行に列の名前が必要です。「front」と「back」、引用には {others}。',
  cardRowCells: 'セルが {cells} 個ありますが、列は {columns} 個です。区切り文字を含むセルは引用符で囲んでください。',
  cardRowUnclosed: '引用符が閉じられていません。ここから先は何も読みませんでした。',
  cardRowNoQuote: '引用文が「{document}」の {start} から {end} にありません。',
  cardRowHalfCited: '引用元が不完全です。document、start、end、quote をすべて入力するか、どれも入力しないでください。',
  cardRowNoNumber: '{column} が「{cell}」ですが、整数でなければなりません。',

  fileEmpty: 'ファイルが空です（0 バイト）。',
  fileHeld: 'ライブラリにはこのファイルがすでにあります（{file}）。',
  fileIgnored: 'この名前のファイルと隠しファイルはライブラリに入りません。名前を変えてください。',
  fileNameTooLong: '名前が長すぎます（{bytes} バイト、最大 {most}）。',
  fileUnknownKind:
    'この種類のファイルは読めません。PDF、Word（.docx）、HTML、JATS XML、PubMed の .nbib、Markdown、プレーンテキストのどれかにしてください。',
  fileNoText: '引用できる文章がありません。',
  fileUnreadable: '読めないファイルです：{detail}',
  fileInTheWay: 'ライブラリにはファイル {file} がすでにあります。',
  textHeldByDoi: 'ライブラリには DOI {doi} の文書がすでにあります：{name}。',
  textHeldByWords: 'ライブラリには同じ語の文書がすでにあります：{name}。',
  textNameTaken: '文書「{id}」はすでにあります：{name}。別の文書ならファイルの名前を変えてください。',
  textUnknown: 'そのような文書やファイルはライブラリにありません。',
  libraryWouldBeEmpty: 'ライブラリが空になるため、何も外しませんでした。先に別の文書を追加してください。',
  libraryUnserved: 'ライブラリは変更されましたが、まだ使われていません。まもなく使われます。',

  identifierUnreadable: '「{typed}」は DOI、PMID、PMCID のどれでもありません。例：{examples}。',
  articleUnknown: '{first} にも {second} にも {about} はありません。確かめるか、論文をファイルで添付してください。',
  articleWithoutText:
    '{first} も {second} も {about} の本文や要旨を提供していません。論文をファイルで添付してください。',
  serviceTrouble:
    '今は Europe PMC か PubMed に問い合わせできません。後でもう一度試すか、論文をファイルで添付してください。',
  abstractNotInPmc: 'PubMed Central にありません。',
  abstractNotOpen: 'オープンアクセスではありません。',
  abstractNoLicence: 'ライセンスが分かりません。',
  abstractLicence: 'ライセンス（{licence}）は全文の保存を認めていません。',
  abstractNotGiven: '{service} は全文を提供していません。',
  abstractTooNew: '{service} にはまだありません。',

  keptAnswers: 'あなたへの回答：{count}、保存期間 {days} 日',
  keptVotes: '回答への評価：{count}、保存期間 {days} 日',
  keptReviews: 'カードの復習：{count}、カードと同じ期間保存',
  keptCards: 'カード：{count}、あなたが削除するまで保存',
  keptQuizAnswers: 'クイズの解答：{count}、保存期間 {days} 日',
  keptQuizzes: '参加したクイズ：{count}、保存期間 {days} 日',
  keptReports: '報告した問題：{count}、保存期間 {days} 日',
  keptSettings: '学び方の設定：{count}、あなたが削除するまで保存',
  keptRooms: '学んでいるチャンネル：{count}、最後の利用から {days} 日間保存',
  keptTurns: '会話のメッセージ：{count}、保存期間 {days} 日',
  keptDailyAnswers: '今日の質問への解答：{count}、翌日に正解が示されるまで保存',
  keptSessions: '参加しているセッション：{count}、セッションが終わるまで保存',
  keptGuesses: 'セッションでの予想：{count}、セッションが終わるまで保存',
  keptBackups:
    'すべてのデータのバックアップ（これらも含むことがあります）：{count}。毎日一つを {days} 日間、毎週一つを {weeks} 週間残します。今削除したものは {date} にはすべてから消えています',
}
