/** What programs put on the clipboard as text/html, and what is to become of it on the site. */
export interface PastedCase {
  name: string;
  html: string;
  expected: string;
  /** Names of the pictures that do not come along. */
  missing?: string[];
}

const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/li/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:"等线";} @list l0:level1 {mso-level-number-format:bullet;} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body></html>`;

const item = (level: number, marker: string, text: string, list = 'l0', place = 'Middle') =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 21}.0pt;mso-para-margin-left:0gd;text-indent:-21.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings;mso-fareast-font-family:Wingdings'><span
style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:宋体;color:red'>${text}</span><span lang=EN-US><o:p></o:p></span></p>
`;

const wps = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8" ><meta name=ProgId content=Word.Document >
<meta name=Generator content="Microsoft Word 14" ><meta name=Originator content="Microsoft Word 14" ><title></title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>WPS_1603</o:Author></o:DocumentProperties></xml><![endif]-->
<style>@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;margin:0pt;}</style></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;" ><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const wpsSpan = (text: string, style = '') =>
  `<span style="mso-spacerun:'yes';font-family:宋体;mso-ascii-font-family:Calibri;mso-bidi-font-family:'Times New Roman';font-size:10.5000pt;mso-font-kerning:1.0000pt;${style}" >${text}</span>`;

const wpsItem = (level: number, marker: string, text: string) =>
  `<p class=MsoNormal style="margin-left:${level * 21}.0000pt;text-indent:-21.0000pt;mso-char-indent-count:0.0000;mso-list:l0 level${level} lfo1;" ><![if !supportLists]><span style="font-family:Wingdings;mso-font-kerning:1.0000pt;" ><span style='mso-list:Ignore;' >${marker}<span>&nbsp;</span></span></span><![endif]>${wpsSpan(text)}${wpsSpan('<o:p></o:p>')}</p>`;

const frame = (first: string, ...others: string[]) =>
  `<div class="table-frame" role="group" aria-label="表格" tabindex="0"><table><tbody>${[first, ...others].map((row) => `<tr>${row}</tr>`).join('')}</tbody></table></div>`;

export const PASTED: PastedCase[] = [
  {
    name: 'Word: headings, bold and italics, no fonts, colours or empty paragraphs',
    html: word(`
<p class=MsoTitle align=center style='text-align:center'><span style='font-family:方正小标宋简体;font-size:22.0pt'>鹿城街道志愿服务小结<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<h1><b><span style='font-size:16.0pt;color:#C00000'>一、做了什么</span></b></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体;mso-ascii-font-family:"Times New Roman"'>　　今年</span><span
lang=EN-US style='color:black;background:yellow;mso-highlight:yellow'>1300</span><span style='font-family:宋体'>余名</span><b
style='mso-bidi-font-weight:normal'><span style='color:red'>志愿者</span></b><span style='font-family:宋体'>到
社区来，</span><i><span style='font-family:楷体'>一针一线都是情</span></i><span style='font-family:宋体'>。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<h2><span lang=EN-US>2026</span><span style='font-family:等线 Light'>年的打算</span></h2>
<h4><span style='font-family:等线'>小处</span></h4>
<p class=MsoNormal>再接着做。<br style='mso-special-character:line-break'>
<![if !supportLineBreakNewLine]><br style='mso-special-character:line-break'><![endif]></p>`),
    expected:
      '<h2>鹿城街道志愿服务小结</h2><h2>一、做了什么</h2>' +
      '<p>今年1300余名<strong>志愿者</strong>到社区来，<em>一针一线都是情</em>。</p>' +
      '<h2>2026年的打算</h2><h3>小处</h3><p>再接着做。</p>',
  },
  {
    name: 'Word: bullets of two levels',
    html: word(
      `<p class=MsoNormal>要带：</p>` +
        item(1, 'Ø', '针线', 'l0', 'First') +
        item(2, '·', '黑线') +
        item(2, '·', '白线') +
        item(1, 'Ø', '旧衣服', 'l0', 'Last') +
        `<p class=MsoNormal>别忘了。</p>`,
    ),
    expected:
      '<p>要带：</p><ul><li>针线<ul><li>黑线</li><li>白线</li></ul></li><li>旧衣服</li></ul><p>别忘了。</p>',
  },
  {
    name: 'Word: numbers that go on after a paragraph, with letters below them',
    html: word(
      item(1, '1.', '报名', 'l1', 'First') +
        item(2, 'a)', '打电话', 'l1') +
        item(2, 'b)', '到驿站', 'l1') +
        item(1, '2.', '到场', 'l1', 'Last') +
        `<p class=MsoNormal>雨天改在室内。</p>` +
        item(1, '3.', '回家', 'l1'),
    ),
    expected:
      '<ol><li>报名<ol><li>打电话</li><li>到驿站</li></ol></li><li>到场</li></ol>' +
      '<p>雨天改在室内。</p><ol start="3"><li>回家</li></ol>',
  },
  {
    name: 'Word: a table with a bold first row and merged cells',
    html: word(`
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=184 valign=top style='width:138.25pt;border:solid windowtext 1.0pt;background:#D9E2F3'><p class=MsoNormal><b><span style='font-family:宋体'>日期</span></b><span lang=EN-US><o:p></o:p></span></p></td>
  <td width=369 colspan=2 valign=top style='width:276.55pt'><p class=MsoNormal><b><span style='font-family:宋体'>内容</span></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td width=184 rowspan=2 style='width:138.25pt'><p class=MsoNormal><span lang=EN-US>12</span>月<span lang=EN-US>1</span>日</p></td>
  <td width=184><p class=MsoNormal>缝补</p></td>
  <td width=184><p class=MsoNormal>理发</p><p class=MsoNormal>修伞</p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>
  <td><p class=MsoNormal>义诊</p></td>
 </tr>
</table>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`),
    expected: frame(
      '<th scope="col">日期</th><th scope="col" colspan="2">内容</th>',
      '<td rowspan="2">12月1日</td><td>缝补</td><td><p>理发</p><p>修伞</p></td>',
      '<td></td><td>义诊</td>',
    ),
  },
  {
    name: 'Word: pictures on somebody’s disk are named and left out',
    html: word(`
<p class=MsoNormal>合影：<span lang=EN-US><!--[if gte vml 1]><v:shape id="图片_x0020_1" o:spid="_x0000_i1025" type="#_x0000_t75"><v:imagedata src="file:///C:/Users/li/AppData/Local/Temp/msohtmlclip1/01/clip_image001.jpg" o:title=""/></v:shape><![endif]--><![if !vml]><img width=554 height=369
src="file:///C:/Users/li/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="图片_x0020_1"><![endif]></span></p>
<p class=MsoNormal>大家都笑了。</p>`),
    expected: '<p>合影：</p><p>大家都笑了。</p>',
    missing: ['clip_image002.jpg'],
  },
  {
    name: 'Word: links without their tracking, no anchors, no deleted words and no comments',
    html: word(`
<p class=MsoToc1><a href="#_Toc1234"><span lang=EN-US>目录一</span></a></p>
<p class=MsoNormal>见<a href="https://www.example.org/a?id=3&amp;utm_source=weibo&amp;spm=1.2"><span lang=EN-US><span lang=EN-US>网</span></span><span>站</span></a>，写信到<a
href="mailto:a@example.org">这里</a>，<a href="file:///D:/通知.docx">附件</a><del cite="mailto:li" datetime="2026-11-01T10:00"><span>删掉的</span></del><ins>加上的</ins><span
style='mso-special-character:comment'>&nbsp;<a style='mso-comment-reference:l_1;display:none' href="#_msocom_1">[l1]</a></span>。</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>这里再改</p></div></div>
<script>alert(1)</script>`),
    expected:
      '<p>目录一</p><p>见<a href="https://www.example.org/a?id=3">网站</a>，写信到<a href="mailto:a@example.org">这里</a>，附件加上的。</p>',
  },
  {
    name: 'WPS: headings and bold, with its indents of spaces',
    html: wps(
      `<h2><b>${wpsSpan('活动回顾', 'font-weight:bold;font-size:16.0000pt;')}</b>${wpsSpan('<o:p></o:p>')}</h2>` +
        `<p class=MsoNormal style="text-indent:21.0000pt;" >${wpsSpan('&nbsp;&nbsp;&nbsp;&nbsp;周五下午，')}<b>${wpsSpan('缝补嬢嬢', 'font-weight:bold;')}</b>${wpsSpan('又来了。')}</p>` +
        `<p class=MsoNormal >${wpsSpan('<o:p>&nbsp;</o:p>')}</p>` +
        `<h3>${wpsSpan('下一次')}</h3><p class=MsoNormal >${wpsSpan('12月')}<i>${wpsSpan('待定', 'font-style:italic;')}</i></p>`,
    ),
    expected:
      '<h2>活动回顾</h2><p>周五下午，<strong>缝补嬢嬢</strong>又来了。</p><h3>下一次</h3><p>12月<em>待定</em></p>',
  },
  {
    name: 'WPS: bullets that are letters of Wingdings, then numbers',
    html: wps(
      wpsItem(1, 'l', '驿站') +
        wpsItem(2, 'n', '二楼') +
        wpsItem(1, 'l', '广场') +
        wpsItem(1, '1.', '先到') +
        wpsItem(1, '2.', '再走'),
    ),
    expected:
      '<ul><li>驿站<ul><li>二楼</li></ul></li><li>广场</li></ul><ol><li>先到</li><li>再走</li></ol>',
  },
  {
    name: 'WPS: a table without a header row',
    html: wps(
      `<table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;width:426.1000pt;mso-padding-alt:0.0000pt 5.4000pt;" ><tbody>` +
        `<tr><td width=142 valign=top style="width:106.5000pt;" ><p class=MsoNormal >${wpsSpan('缝补')}</p></td><td><p class=MsoNormal >${wpsSpan('14件')}</p></td></tr>` +
        `<tr><td width=142 ><p class=MsoNormal >${wpsSpan('理发')}</p></td><td><p class=MsoNormal >${wpsSpan('20人')}</p></td></tr></tbody></table>` +
        `<p class=MsoNormal >${wpsSpan('以上。')}</p>`,
    ),
    expected: `${frame('<td>缝补</td><td>14件</td>', '<td>理发</td><td>20人</td>')}<p>以上。</p>`,
  },
  {
    name: 'WeChat: an article of sections, whose pictures stay with WeChat',
    html: `<meta charset='utf-8'><!--StartFragment--><section data-role="outer" style="margin: 0px; padding: 0px; letter-spacing: 0.544px; font-family: -apple-system-font; visibility: visible;"><section data-role="title" style="text-align: center;"><section style="display: inline-block; background: rgb(176, 28, 23);"><h1 style="font-size: 18px;"><span leaf="" style="color: #fff;">嬢嬢们的一针一线</span></h1></section></section><p style="margin-bottom: 24px; line-height: 1.75em;"><span leaf=""><br class="ProseMirror-trailingBreak"></span></p><section style="text-align: justify;"><span leaf="">天还没亮，</span><strong style="color: rgb(255, 76, 65);"><span leaf="">驿站</span></strong><span leaf="">就开了门。</span></section><section nodeleaf=""><img class="rich_pages wxw-img" data-ratio="0.66" data-s="300,640" data-src="https://mmbiz.qpic.cn/sz_mmbiz_jpg/abc/640?wx_fmt=jpeg&amp;from=appmsg" data-type="jpeg" data-w="1080" src="data:image/svg+xml,%3C%3Fxml version='1.0'%3E%3Csvg%3E%3C/svg%3E" alt="图片"></section><svg viewBox="0 0 10 10"><text>x</text></svg><blockquote><p><span leaf="">补的是衣服，</span></p><p><span leaf="">暖的是人心。</span></p></blockquote><p style="display: none;"><mp-style-type data-value="3"></mp-style-type>看不见</p><p><span leaf="">来吧！</span></p></section><!--EndFragment-->`,
    expected:
      '<h2>嬢嬢们的一针一线</h2><p>天还没亮，<strong>驿站</strong>就开了门。</p>' +
      '<blockquote>补的是衣服，<br />暖的是人心。</blockquote><p>来吧！</p>',
    missing: ['图片'],
  },
  {
    name: 'WeChat: lists and links, without who shared them',
    html: `<meta charset='utf-8'><section><ul style="list-style-type: disc;" class="list-paddingleft-1"><li style="font-size: 15px;"><section><span leaf="">看</span><a href="http://mp.weixin.qq.com/s?__biz=MzA3&amp;mid=22&amp;idx=1&amp;sn=ab&amp;chksm=9f3&amp;scene=21#wechat_redirect" target="_blank" data-linktype="2"><span leaf="">上一期</span></a></section></li><li><p><span leaf="">到</span><a class="weapp_text_link" data-miniprogram-appid="wx1" href=""><span leaf="">小程序</span></a></p><ul><li><p>报名</p></li></ul></li></ul><ol><li><p>一</p></li></ol><p><a href="javascript:;">阅读原文</a></p><iframe src="https://v.qq.com/x"></iframe></section>`,
    expected:
      '<ul><li>看<a href="http://mp.weixin.qq.com/s?__biz=MzA3&#38;mid=22&#38;idx=1&#38;sn=ab">上一期</a></li>' +
      '<li>到小程序<ul><li>报名</li></ul></li></ul><ol><li>一</li></ol><p>阅读原文</p>',
  },
  {
    name: 'A page: whatever else begins a line, and a table within a table',
    html: `<main><header>开头</header><dl><dt>时间</dt><dd>周五</dd></dl><pre>一行</pre>散着的字<table><caption>表一</caption><tr><td>外<table><tr><td>里一</td><td>里二</td></tr></table></td><td><ul><li>项</li></ul></td></tr></table><figure><img width="1" height="1" src="https://count.example/p.gif"><figcaption>图注</figcaption></figure></main>`,
    expected:
      '<p>开头</p><p>时间</p><p>周五</p><p>一行</p><p>散着的字</p><p>表一</p>' +
      frame('<td><p>外</p><p>里一</p><p>里二</p></td><td><ul><li>项</li></ul></td>') +
      '<p>图注</p>',
  },
];

/** Of Word: text with pictures as data, one of which comes from another server. */
export const withPictures = (first: string, second: string): string =>
  word(`
<p class=MsoNormal>前面。</p>
<p class=MsoNormal><span lang=EN-US><img width=64 height=48 src="${first}" alt="图片包含 服装"></span></p>
<p class=MsoNormal>中间<img src="${second}">后面。</p>
<p class=MsoNormal><img src="https://elsewhere.example/photos/%E9%B9%BF.png"></p>`);
