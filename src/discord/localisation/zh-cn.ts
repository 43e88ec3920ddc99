import { CARDS_ZH_CN } from './cards-zh-cn.ts'
import { DAILY_ZH_CN } from './daily-zh-cn.ts'
import { PHRASES_ZH_CN } from './phrases-zh-cn.ts'
import { QUIZ_ZH_CN } from './quiz-zh-cn.ts'
import { SESSION_ZH_CN } from './session-zh-cn.ts'
import type { Texts } from './texts.ts'
import { ZH_CN_ANSWERS } from './zh-cn-answers.ts'

export const ZH_CN: Texts = {
  ...ZH_CN_ANSWERS,

  previous: '上一页',
  next: '下一页',
  page: '第 {page} 页，共 {pages} 页',
  yes: '是',
  no: '否',
  onlyEnglish: '我只能理解英文问题，资料库也是英文的。请用英文提问。',
  expired: '内容已过期。请重新使用该命令。',
  waitYourself: '请求太多了。请等待 {seconds} 秒后再试。',
  waitRoom: '这个频道现在很忙。请等待 {seconds} 秒后再试。',

  passagesNear: '**最接近的段落：** {query}',
  passagesNote: '按接近程度排列，最好的在前。它们不一定回答问题；提问请用 `/ask`。',
  passagesNone: '资料库中没有与 **{query}** 相近的内容。',

  standsFor: '**{term}** 代表 “{longForm}”。',
  defined: '**{term}**，资料库中的原文：',
  notDefined: '资料库中没有句子说明 **{term}** 是什么。下面的句子只是用到了这个词：',
  notMentioned: '资料库中没有提到 **{term}**。',

  bibliographyNone: '这里还没有引用过任何内容。请先用 `/ask` 提问。',
  bibliographyDone: '本频道引用过的文献，以及它们所依据的文献：{count} 篇。',

  sourcesEmpty: '资料库是空的。运行这个机器人的人可以添加文献。',
  sourcesCount: '**资料库中的文献：{count}**',
  sourcesHint: '用 `/sources` 并选择一篇文献，可以查看其内容和引用方式。',
  licence: '许可：{licence}',
  licenceUnknown: '许可：未知',
  howToCite: '**如何引用**',
  headings: '**标题**',
  searchable: '可检索的段落：{count}。只问这篇文献时，请使用 `/ask` 的 `source`。',
  andMore: '……还有 {count} 项。',

  needsManageServer: '只有拥有“管理服务器”权限的成员才能这样做。',
  onlyInServer: '这只能在服务器中使用。',
  onlyWhereMember: '这只能在机器人已加入的地方使用。',

  libraryGiveOne: '请附上一个文件，或者给出 DOI、PMID 或 PMCID，二者选一。',
  libraryKinds: '我无法读取“{name}”这样的文件。我能读取 {kinds}。',
  libraryTooLarge: '“{name}”有 {size} MB；这里最多可添加 {limit} MB。',
  libraryNotFromDiscord: '“{name}”不在 Discord 上，所以我不会下载它。',
  libraryNotFetched: '无法从 Discord 下载“{name}”。请重新上传。',
  libraryAdded: '已添加 **{title}**：{passages} 个段落。从现在起会用它来回答问题。',
  libraryNotKnown: '未知信息：{facts}。',
  libraryAbstractOnly: '只有摘要：{reason}',
  libraryRefused: '未添加：**{given}**。{reason}',
  libraryRemoved: '已移除 **{title}**。文件会保留，运行这个机器人的人可以放回去。',
  libraryNotRemoved: '未移除：**{given}**。{reason}',

  roomTitle: '**我在这里的用法：** <#{room}>',
  roomAnswering: '回答方式：{mode}',
  roomAnsweringMention: '被提及或被回复时',
  roomAnsweringThread: '被提及时，在单独的子区中回答；在子区里追问无需提及',
  roomAnsweringWhenSure: '资料库有把握回答的每个问题',
  roomAnsweringNever: '只回应命令',
  roomSources: '来源：{sources}',
  roomAllSources: '整个资料库',
  roomQuietHours: '安静时段：{hours}（{zone}）',
  roomNoQuietHours: '安静时段：无（时区 {zone}）',
  roomQuizzes: '谁可以开始测验：{who}',
  roomQuizzesEveryone: '所有人',
  roomQuizzesManagers: '拥有“管理服务器”权限的成员',
  roomQuizzesNobody: '没有人',
  roomKeepsOpenQuestions: '保存未能回答的问题（不记名）：{answer}',
  roomKeepsWords: '投票时保存问题的文字：{answer}',
  roomBoard: '显示得分：{answer}',
  roomHint: '用 `/room set` 更改。',
  roomChanged: '已保存。',
  roomNothingGiven: '没有任何更改：请至少选择 `/room set` 的一个选项。',
  roomReadingOff:
    '机器人不能读取没有提及它的消息，因此无法回答普通消息中的问题。运行机器人的人可以开启：`DISCORD_READ_MESSAGES`。',
  roomOpenQuestions: '**这里未能回答的问题**（不记名）',
  roomOpenQuestion: '{question}（{count}×）',
  roomNoOpenQuestions: '到目前为止，这里没有未能回答的问题。',

  privacyTitle: '**保存的与你有关的内容**',
  privacyKept: '{what}：{count}，保存 {keptFor}',
  privacyNothing: '没有保存任何与你有关的内容。',
  privacyNote: '只有编号和回答，从不保存你的名字。所有内容都在运行这个机器人的人那里。`/privacy delete` 可以删除。',
  privacyAsk: '要删除所有与你有关的内容吗？你以前的回答下面的按钮将不再有效。此操作无法撤销。',
  privacyDeleteAll: '全部删除',
  privacyDeleted: '已删除。不再保存任何与你有关的内容。',

  helpAskTitle: '**如何提问**',
  helpAskServer: '使用 `/ask`，或在频道里提及我。最好用一句简单的英文：*Where do exosomes come from?*',
  helpAskDirect: '使用 `/ask`，或直接给我发消息。最好用一句简单的英文：*Where do exosomes come from?*',
  helpGetTitle: '**你会得到什么**',
  helpGet: '从资料库中逐字引用的句子，每句都注明出处。如果资料库没有答案，我会直说，而不会猜测。',
  helpCommandsTitle: '**命令**',
  helpAdminTitle: '**一分钟完成设置**',
  helpAdminRoom: '1. `/room set answering` 设置我在频道中如何回答；不设置时，我在被提及时回答。',
  helpAdminLibrary: '2. `/library add` 以文件或 DOI 的方式把文献加入资料库。',
  helpAdminQuestions: '3. `/room set open_questions:True` 不记名地保存未能回答的问题；`/room show` 可以查看。',
  helpNoAdvice: '引文仅供学习，不是医疗建议。',

  aboutTitle: '**Exocite** {version}',
  aboutWhat: '我用从文献和笔记资料库中引用的句子回答问题。',
  aboutLibrary: '资料库：{documents} 篇文献，{passages} 个段落',
  aboutModel: '嵌入模型：{model}',
  aboutIndex: '索引：{index}',

  ...PHRASES_ZH_CN,
  ...QUIZ_ZH_CN,
  ...DAILY_ZH_CN,
  ...SESSION_ZH_CN,
  ...CARDS_ZH_CN,
}
