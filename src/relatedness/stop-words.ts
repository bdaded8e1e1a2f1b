import { foldWord } from '../letters/fold.ts';
import { shorterLists } from './shorter-stop-words.ts';

/**
 * The folded words of a language that carry no subject: grammar, reporting verbs, weekdays, months and
 * counts of time.
 * @param language BCP 47. Without a list for it, the result is the words of all languages.
 */
export function findStopWords(language: string): ReadonlySet<string> {
  return stopWords.get(primaryLanguage(language)) ?? allStopWords;
}

/** `pt` for `pt-BR`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? language;
}

const lists: Readonly<Record<string, string>> = {
  en: `a able about above according across after again against ago all almost along already also although always
    am among an and another any anyone anything are around as ask asked at away back be became because become been
    before began behind being believe below best better between big both but by call called came can cannot case come
    comes coming could day days despite did didn do does doesn doing don done down during each early either else end
    enough even ever every everyone everything expected far few find first five for former found four from full further
    gave get gets getting give given go goes going good got great had half has hasn have having he held help her here
    herself high him himself his hour hours how however if in including instead into is isn it its itself just keep
    kind know known last late later least left less let like likely little live ll long longer look looking lot made
    make makes making man many may maybe me mean meanwhile members might million month months more most much must my
    near nearly need never new news next night no nor not nothing now number of off often old on once one only onto or
    other others our out over own part people per percent perhaps place point possible put quite rather re read really
    recent recently report reported reportedly reporter reporters reports right said same saw say saying says second
    see seen send set seven several shall she should show showed shown shows since six small so some someone something
    soon still story such take taken takes taking tell ten than that the their them themselves then there these they
    thing things think third this those though three through thursday tuesday wednesday monday friday saturday sunday
    time times to today together told tomorrow too took toward towards two under until up upon us use used using ve
    very want wanted was wasn way we week weekend weeks well went were weren what when where whether which while who
    whole whom whose why will with within without won word words work world would wouldn year years yesterday yet you
    young your january february march april june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec pm est gmt mr mrs ms dr sir spokesman spokeswoman spokesperson statement according
    added adding adds continue reading advertisement share subscribe copyright reserved update updated photo image
    getty reuters ap afp caption thousand billion dlrs mln pct vs`,
  es: `a acuerdo afirmo ahora al algo algun alguna algunas algunos alli ante antes ano anos asi aseguro aun aunque ayer
    bajo bien cada casi caso como con contra cual cuales cuando cuanto de debe decir dejo del desde despues dia dias dice
    dicho dijo donde dos durante e el ella ellas ellos embargo en encuentra entonces entre era eran es esa esas ese eso
    esos esta estaba estado estan estar estas este esto estos explico fin forma fue fuera fueron gran ha habia haber
    hace hacer hacia han hasta hay hecho hoy hubo incluso informo la las le les lo los luego manera mas mayor me mejor
    menos mes meses mi mientras mil millones mismo misma mucho muchos muy nada ni ningun no nos nosotros noticias nueva
    nuevo o otra otras otro otros para parte pero personas poco por porque primer primera pues puede pueden que quien
    quienes se sea segun segundo ser sera si sido siempre sin sino sobre solo son su sus tal tambien tan tanto tener
    tenia tiempo tiene tienen toda todas todo todos trabajo traves tras tres tu u un una unas uno unos vez veces y ya yo
    lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre`,
  fr: `a afin ai ainsi alors apres au aucun aucune aujourd aupres aussi autre autres aux avaient avait avant avec avoir
    bien c ce cela celle celles celui ces cet cette ceux chaque chez comme comment contre d dans de deja depuis derriere
    des deux dire dit doit donc dont du elle elles en encore entre est et etaient etait ete etre eu eux explique face
    faire fait fin fois font hier hui ici il ils indique j jour jours jusqu l la le les leur leurs lors lorsque lui m ma
    mais me meme memes mes mieux millions mois moins mon n ne ni non nos notre nous nouveau nouvelle on ont ou par parce
    pas pendant permet personnes peu peut peuvent place plus plusieurs point pour pourquoi pres premier premiere qu quand
    que quel quelle quelques qui rien s sa sans se selon semaine sera ses si soit son sont sous sur ta tous tout toute
    toutes tres trois trop un une vers veut vous y an ans annee annees affirme lundi mardi mercredi jeudi vendredi samedi
    dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bisher da dabei
    dafur damit danach dann daran darauf daruber das dass davon dazu dem den denen denn der deren des deshalb dessen die
    dies diese diesem diesen dieser dieses doch dort drei durch ein eine einem einen einer eines einige er erst erste
    ersten es etwa etwas euro fur gab ganz gebe gegen gegenuber geht gehen gemacht gewesen gibt gut hat hatte hatten habe
    haben heute hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jahr jahre jahren jede jeder
    jedoch jetzt kann kein keine keinen konnen konnte konnten laut machen man mehr mehrere mein menschen millionen mit
    mochte musse mussen muss nach nachdem nicht nichts noch nun nur ob oder ohne prozent sagt sagte schon sehr sei seien
    sein seine seinem seinen seiner seit selbst sich sie sieht sind so sogar soll sollen sollte sondern sowie statt tag
    tage tagen teil trotz uber uhr um und uns unter viel viele vom von vor war ware waren warum was weg wegen weil weiter
    weitere weiteren welche wenn wer werde werden wie wieder will wir wird wo woche wochen wolle wollen worden wurde
    wurden zu zudem zum zur zwei zwischen neue neuen neuer montag dienstag mittwoch donnerstag freitag samstag sonntag
    januar februar marz april mai juni juli august september oktober november dezember`,
  it: `a ad agli ai al alcuni alla alle allo altri altro anche ancora anni anno appena avere aveva avrebbe ben bene c che chi
    ci circa cio come con contro cosa cosi cui d da dagli dai dal dalla dalle dallo dei degli del della delle dello deve
    di dice dichiarato dire dopo dove due e ecco ed entro era erano essere fa fare fatto fino fra gia giorni giorno gli
    ha hanno ho i ieri il in infatti insieme io l la le lei lo loro lui ma mai me meno mentre mesi mila milioni mio modo
    molti molto ne nei negli nel nella nelle nello noi non nostro nuova nuovo o oggi ogni oltre ora ore ha parte per
    perche pero persone piu poi possono prima primo proprio puo quale quando quanto quella quelle quelli quello questa
    queste questi questo qui quindi s sara se secondo sempre senza si sia siamo solo sono sopra sotto spiegato sta stata
    state stati stato su sua sue sugli sui sul sulla sulle suo suoi tra tre tutta tutte tutti tutto un una uno va verso
    viene volta lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno
    luglio agosto settembre ottobre novembre dicembre`,
  pt: `a acordo afirmou agora ainda alem algumas alguns ano anos antes ao aos apenas apos aqui as assim ate cada caso com
    como conta contra da das de dentro depois desde deve dia dias disse diz do dois dos durante e ela elas ele eles em
    embora enquanto entao entre era eram essa esse esta estao estar estava este eu explicou faz fazer foi fora foram
    forma grande ha hoje isso isto ja la lhe lo maior mais mas me mes meses mesmo meio melhor menos mil milhoes muito
    muitos na nao nas nem no nos nossa nosso nova novo num numa o onde ontem os ou outra outras outro outros para parte
    pela pelas pelo pelos pessoas pode podem por porque pouco primeira primeiro qual quando quanto que quem sao se segundo
    seja sem sempre sendo ser sera seu seus si sido so sob sobre sua suas tambem tem tempo tendo ter tinha toda todas
    todo todos trabalho tres tudo um uma umas uns vai vez segunda terca quarta quinta sexta feira sabado domingo janeiro
    fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro`,
  ru: `а бы без более больше будет будут будто был была были было быть в вам вас ведь весь во вот время все всего всех вы где
    года году год говорит говорится да даже два для до другие других его ее ей если есть еще же за заявил заявила заявили
    здесь и из или им именно их к как какой когда которая которого которой которые который которых кто ли лет между меня
    месяц миллионов млн мне много может можно мы на над надо наш не него нее ней нет ни них но ну о об однако один одна
    они он она оно от отметил очень перед по под пока после потом потому поэтому при про процентов раз разве с сам самый
    свою своей своего свои себе себя сейчас сегодня сказал сказала слова словам со сообщает сообщил сообщили составил
    стал стали так также такие такой там те тем теперь то тогда того тоже той только том тот три ту ты тысяч у уже
    хотя чего чем через что чтобы эта эти этим этих это этого этой этом этот я дня дней день понедельник вторник среду
    среда четверг пятницу пятница субботу суббота воскресенье января февраля марта апреля мая июня июля августа
    сентября октября ноября декабря`,
  pl: `a aby albo ale ani az bardzo bedzie bez bo byc byl byla bylo byly chce ci co coraz czy czyli dla do dwa dzis gdy gdzie
    go i ich ile im inne innych iz ja jak jako je jednak jego jej jest jeszcze jesli juz kiedy kto ktora ktore ktorego
    ktorej ktory ktorych ktorym ktorzy lat lub ma maja miedzy mial mimo mnie moga moze mozna mu na nad nam nas nawet nich
    nie niego niej nim niz nowy nowa o od okolo on ona one oni oraz osob pan po pod podczas ponad powiedzial poinformowal
    przed przez przy rok roku rowniez sa sie sobie stal swoich swoje swoj ta tak takie takze tam te tego tej ten teraz tez
    to trzy tu tych tylko tym tys u w we wedlug wiec wiele wszystko wszystkich z za zas ze zostal zostala zostaly dnia dni
    poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele stycznia lutego marca kwietnia maja
    czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia`,
  ar: `في من على الى إلى عن ان أن إن ما لا لم لن قد قال قالت وقال واضاف وأضاف هذا هذه ذلك تلك الذي التي الذين هو هي هم كان
    كانت يكون تكون مع بعد قبل كل بين عند منذ حتى اذا إذا او أو ثم غير بعض حول خلال كما لكن ولا وقد به بها له لها لهم فيه
    فيها منه منها عليه عليها اليوم أمس امس يوم عام سنة شهر اي أي أكثر اكثر نحو ضد دون تم حيث بن بان بأن وان وأن ومن وفي
    وعلى الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر
    نوفمبر ديسمبر مليون الف`,
  fa: `از به در با برای را که این آن و یا تا بر هم نیز هر یک دو سه چند اما اگر ولی چون پس پیش بعد قبل روی زیر بین مورد بوده بود
    است هست هستند شد شده شود می‌شود میشود شدند کرد کرده کردند کند کنند می‌کند می‌کنند دارد دارند داشت داشته داد داده دهد گفت
    افزود اظهار بیان تصریح تأکید تاکید اشاره وی او ما شما آنها آنان ایشان من خود خویش باید نباید شاید نمی می ها های هایی
    نه همه همین همان چه چرا کجا کی بسیار بیش بیشتر کمتر دیگر دیگری امروز دیروز فردا روز سال ماه هفته ساعت گذشته جاری اینکه
    آنکه نیست باشد باشند خواهد خواهند گزارش خبرنگار خبرگزاری فارس گفت‌وگو گفتگو طور صورت انجام درصد هزار میلیون میلیارد
    شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
    وجود توجه ادامه داشتن کردن شدن نظر عنوان اساس دست حال طی حدود همچنین بنابراین`,
  zh: `我们 他们 她们 你们 自己 这个 那个 这些 那些 一个 一些 一种 以及 因为 所以 但是 而且 如果 可以 已经 没有 进行 表示 指出 认为
    今天 昨天 明天 今年 去年 目前 现在 其中 通过 对于 关于 由于 同时 还有 不是 就是 这样 什么 怎么 为了 以来 之后 之前 时候 今后
    新闻 联播 消息 央视 央视网 本台 记者 报道 日电 讯 星期一 星期二 星期三 星期四 星期五 星期六 星期日 并且 或者 不断 继续 方面 问题
    主要 重要 一步 进一步 此次 本次 近日 日前 有关 相关 共同 全国 工作 发展`,
  ja: `これ それ あれ この その ここ そこ こと もの ため よう ところ とき など から まで より による によって として という について
    において する した して して いる いた ある あった なる なった なり れる られ られる ない なかっ です ます まし でし でした でき
    できる さん さま 今日 昨日 明日 今年 昨年 現在 そして しかし また さらに 一方 同日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
    発表 明らか`,
};

const stopWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ ...shorterLists, ...lists }).map(([language, list]) => [
    language,
    new Set(list.trim().split(/\s+/).map(foldWord)),
  ]),
);

const allStopWords: ReadonlySet<string> = new Set([...stopWords.values()].flatMap((words) => [...words]));
