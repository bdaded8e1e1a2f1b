/*
 * The most frequent words without a subject, of languages for which nobody has made a longer list here yet. Words that
 * more than half of all texts have matter most: without a list they would make everything alike.
 */

const norwegian = `alle andre at av bare ble bli blir bruke da de den denne der deres det dette din disse du eller en enn er
  et ett etter for fordi fra få får før gikk gjør gjorde gå ha hadde han hans har hun hva hvem hvis hvor hvordan i ifølge ikke
  ingen inn jeg kan kom kommer kunne man mange med meg mellom men mer min må ned noe noen nok nå når også om opp oss over på
  sa selv seg si sier sin sine siden skal skulle slik som så til to tre under ut var ved vi vil ville være vært år også mandag
  tirsdag onsdag torsdag fredag lørdag søndag januar februar mars april mai juni juli august september oktober november
  desember`;
const croatian = `a ako ali bi bih bila bili bilo bio biti da dana danas do dok dva ga godina godine i ih ili im iz iza je jedan
  jer jos ju kada kao kako kaze kazao kod koja koje koji kojih kojim koju li me mu na nad nakon nam ne nego nema nije nisu no o
  od oko on ona oni ono ove ovo pa po pod posto prema prije protiv rekao sa sam samo se su sve svi svoje ta tako te ti to toga
  tri tu u uz vec vise za zbog`;

export const shorterLists: Readonly<Record<string, string>> = {
  nl: `aan al alle alleen als andere ben bij daar dan dat de deze die dit doen door drie dus echter een eens en er ging
    gaan gaat geen geweest had hadden heb hebben heeft hem het hier hij hoe hun iets ik in is ja jaar kan komt kon kunnen
    maar maken meer men met mij moest moet moeten na naar niet niets nog nu of om onder ons ook op over sinds te tegen toch toen
    tot tussen twee uit van veel volgens voor waar wanneer waren was wat we wel werd werden wie wij wil willen wordt worden
    zal ze zegt zei zelf zich zien zij zijn zo zonder zou zouden maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    januari februari maart april mei juni juli augustus september oktober november december miljoen procent`,
  sv: `alla allt andra att av blev bli blir bland bara dag de dem den denna deras dess det detta dig din dock du där efter
    eller en enligt ett flera fram från få får för före första genom gör går ha hade han hans har hon hur i icke in inga ingen
    inom inte ja jag kan kommer kunde kunna man med mellan men mer mest mot mycket måste ned ner ni nu nya när någon något
    några och också om oss på sade sa samma sedan ser sig sin sina ska skall skulle som så säger tid till två under upp ut
    utan vad var vara varit vi vid vill åt är år även över måndag tisdag onsdag torsdag fredag lördag söndag januari februari
    mars april maj juni juli augusti september oktober november december miljoner procent`,
  da: `alle andre at af bare blev blive bliver da de dem den denne der deres det dette din disse du efter eller en end er et
    flere for fordi fra få får før gang gik gør ham han hans har havde hele hen her hun hvad hvis hvor hvordan i ifølge ikke
    ind ingen jeg kan kom kommer kun kunne man mange med meget mellem men mere mig min mod må ned nej ny nye nok nu når og også
    om op os over på sagde selv ser sig siden siger sin sine skal skulle som så til to tre ud under var ved vi vil ville være
    været år mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september
    oktober november december millioner procent`,
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  fi: `ei eivät eli ennen entä ettei että he hän hänen häntä ihan ilman itse ja jo joka joita joiden jolla jonka jos josta jotka
    jotta juuri jälkeen kaikki kanssa kautta kertoo kertoi kerran kuin kuinka kuitenkin kun kuten kuusi kuka lisäksi mikä minä
    missä mitä mukaan mukana muta muun muut muuta mutta myös ne niin niitä niiden noin nyt näin näiden näitä ole oli oliko olisi
    olivat olla olleet ollut on ovat paljon pitää saa sanoi sanoo se sekä sen siellä siinä siitä sillä sitä siis tai tämä
    tämän tässä tästä tätä nämä te tulee tuli vaan vai vaikka vain varten vastaan vielä vuoden vuonna vuotta yhdessä yksi yli
    voi voidaan voivat maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina`,
  hu: `a abban ahol aki akik akkor alatt amely amelyek ami amit arra az azok azon azonban azt által általában be belül csak de
    e egy egyik egész el előtt elég emlékeztetett én ennek ért és ez ezek ezen ezt fel föl ha hanem hiszen hogy hogyan hozzá
    ide így ill illetve is itt jelentette jó kell kellett ki közölte között közé le legyen lehet lenne lesz lett ma maga már
    más meg mely mert mi mind mindig mint mintegy mit mivel mondta most nagy nagyon ne nem nincs olyan ott ő ők pedig per
    szerint számára szét sok sem tehát több tovább továbbá tudja után utolsó új van vagy vagyis való valamint volna volt voltak
    vissza év évek éves hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap`,
  ro: `a acest aceasta aceste acestei acestor acestui acum ai aici al ale alte am an ani ar are as asa asta astfel atat atunci
    au avea avut azi ca cand care cat catre ce cea cei cel cele celor cu cum da daca dar de decat deja despre din dintre doar
    doi dupa ea ei el ele era erau este eu fara fi fie fiind fost iar ii il in inca intre intr isi la le lor lui mai mult
    multe ne ni nici noi nu o ori orice pe pentru peste poate pot prin privind sa sale sau se si spus spune sub sunt sus tot
    toate toti totul trebuie trei un una unde unei unor unui va vor zi zile luni marti miercuri joi vineri sambata duminica`,
  cs: `a aby ale ani asi az bez bude budou by byl byla byli bylo byt co coz dal dalsi dnes do ho i ja jak jako je jeden jednou
    jeho jej jeji jejich jen jeste ji jich jim jiz jsem jsme jsou k kde kdo kdyz kdyby ke ktera ktere ktereho kteri ktery let
    ma maji mezi mi mit mne mohl moc muze na nad nam nebo nebyl neni nej nez nic o od on ona oni pak po pod podle pokud pouze
    prave pred pres pri pro proc proti protoze prvni rekl rekla roce rok roku s se si sve svuj svych ta tak take tam te tedy
    ten tento teto tim to toho tom tomu tu ty u uvedl uz v vam vas ve vice vsak vse z za ze zde pondeli utery stredu ctvrtek
    patek sobotu nedeli`,
  sk: `a aby ak ako aj ale alebo ani az bez bol bola boli bolo bude budu by byt cez co do dnes ho i ich iba ich im ja je jeho jej
    jeden ju k kde ked kto ktora ktore ktoreho ktori ktory ku ma maju medzi mi moze na nad nam nie nich o od on ona oni po
    pod podla pre pred pri proti preto rokov roku s sa si so su svoj svoje ta tak takze tam tato tento to toho tom tu ty uz uviedol
    v vo vsak vsetko z za zo ze`,
  sl: `a ali bi bil bila bile bili bilo biti bo bodo brez ce da dan danes do ga i in iz je jih ji jim ker ki ko kot lahko le let
    leta med na nad naj ne nekaj ni niso o ob od on pa po pod pri pred prav proti sa saj se si sicer so ta tako te tem ti to
    tudi tudi v ve vec vendar vse za zaradi ze`,
  hr: croatian,
  bs: croatian,
  sr: `${croatian} а ако али би био била били било бити да данас до док два га година године и их или им из иза је један јер
    још када као како каже код која које који којих којим коју ли на над након не него није нису о од око он она они оно ове
    ово па по под пре према против рекао са сам само се су све сви своје та тако те то тога три у уз већ више за због`,
  bg: `а ако ала бе без беше би бил била били било в вече все всеки всички във г гр да дали две до за заради защо и из или им
    има каза както какво като кога когато което които кой която към ли лв май ме между на над най не него нея ни ние но няма о
    обаче от отново по под поради после преди през при с са само се сега си след сме съм със тази така те тези то този това
    той тя у че ще`,
  uk: `а або адже але б без би більш більше був буде була були було бути в вам вас вже ви від він вона вони воно все всі всіх
    два де для до з за заявив зі зокрема й його й і із інші її їх їм ін коли кому котрий лише між мене ми мною на навіть над
    нам нас не ним них ні ну о один однак під по повідомив повідомляє повідомили потім про проти під час при року роки рік
    років сам сказав свій свої своїх своєї собі та так такий також там те тепер ти тим то того тому той тут у уже хоча це цей
    цього цьому ці цих цією час через чи чим що щоб я як яка яке який яких якого якому якій які понеділок вівторок середу
    четвер пятницю суботу неділю січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня`,
  el: `από αν ανά αυτά αυτές αυτή αυτό αυτοί αυτόν αυτός αυτού αυτών αφού για γιατί δε δεν δηλαδή δύο εάν εδώ είμαι είναι είπε
    είχε εκεί ένα έναν ένας ενός ενώ επίσης εμείς εσείς έχει έχουν ή ήδη ήταν θα και κάθε καθώς κάτι κατά κι μα μας μαζί με
    μετά μέσα μέχρι μη μην μια μιας μόνο μου να νέα ο οι όλα όμως όπου όπως όσο όταν ότι ου ούτε όχι πιο πολύ που πρέπει πριν
    προς πως σαν σας σε στα στη στην στις στο στον στους σύμφωνα τα τη την της τι τις το τον του τους των τώρα υπό ως χωρίς`,
  tr: `acaba adlı ama ancak arasında artık aslında ayrıca az bana bazı belirten belirterek belirtti ben benim beri bile bin bir
    biri birçok biz bizim böyle bu buna bunu bunun bunlar burada bütün çok çünkü da daha de değil devam dedi diye diğer dolayı
    edecek eden ederek edildi edilen etti en fakat gibi göre gün hem hep her hiç için ifade iki ile ilgili ilk ise içinde işte
    kadar karşı kendi kendisi ki kim konuştu konuda konusunda kez milyon mi mı mu mü nasıl ne neden nerede niye o olan olarak
    oldu olduğu olduğunu olmak olması olsun olup on ona onlar onu onun ortaya önce önemli öyle rağmen saat sadece sana sen
    siz sonra söyledi söyleyen şekilde şey şimdi şu tarafından tarihinde tüm üç üzere üzerinde var ve veya verdi yapılan
    yaptı yapan yani yeni yer yıl yılında yok yönelik yüzde zaman nin nın nun nün dan den tan ten in ın un ün ya ye yi yı da
    de ta te lar ler pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos
    eylül ekim kasım aralık`,
  id: `ada adalah agar akan aku anda antara atas atau bagi bahwa banyak baru beberapa belum bisa bukan dalam dan dapat dari dengan
    di dia dua hanya hari harus hal hingga ia ini itu jadi juga jika kami kamu karena kata katanya ke kepada kita lagi lain
    lalu lebih maka masih melalui mengatakan menjadi menurut mereka namun oleh orang pada para pernah pun saat saja saya
    sangat satu sebagai sebelum sebuah secara sehingga sejak selain seorang seperti serta setelah sudah tahun tak tapi
    telah tentang terhadap tersebut tetapi tidak tiga untuk yaitu yang senin selasa rabu kamis jumat sabtu minggu`,
  he: `אבל או אולי אותה אותו אותם אחד אחר אחרי אחת אין אך אל אלה אם אמר אמרה אנחנו אני אף את אתה באופן בגלל בה בו בין בלי בן
    בית גם דבר די הוא היא היה היו היום היתה הם הן הנה הרבה הזה זאת זה זו יום יותר יש כאשר כבר כדי כי כך כל כמה כמו כן לא לאחר
    לגבי לה להם לו לי לכן למה לנו לפי לפני מאוד מאז מה מול מי מן ממש נגד נוסף עד עוד עכשיו על עם פי פעם צריך רק רבים שבו
    שהוא שהיא של שלה שלהם שלו שלי שלנו שם שנה שנים תחת`,
  ko: `그 그는 그가 그녀 그리고 그러나 하지만 또 또는 또한 및 등 것 것이 것을 것은 것으로 수 때 때문 때문에 대한 대해 대해서 위한 위해 위해서 통해 따라
    따르면 이 이날 이번 이런 이에 이후 저 지난 지난해 올해 오늘 내년 오전 오후 있는 있다 있다고 있는데 있어 있을 있었다 없는 없다 한 한다 했다 하는
    하고 할 해 된 된다 됐다 되는 될 말했다 밝혔다 전했다 설명했다 강조했다 기자 뉴스 관련 관계자 가장 더 모두 다시 함께 바로 아니라 아닌 같은 지금`,
};
