/**
 * Whether a code of two or three letters is that of a language in IANA’s registry of language subtags, and no other took
 * its place. `Intl` knows a tenth of the 8,000, and not Kichwa of Imbabura (`qvi`).
 */
export function isLanguageCode(code: string): boolean {
  if (code.length === 2) return codesOfTwo.has(code);
  return code.length === 3 && (codesOfThree.get(code.slice(0, 2))?.includes(code.slice(2)) ?? false);
}

/** From the registry of 2025-08-25, as are those below, without the deprecated ones. */
const codesOfTwo: ReadonlySet<string> = new Set(
  `
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu
ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na
nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn
so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
`
    .trim()
    .split(/\s+/),
);

/** The last letters of the codes by the first two. */
const codesOfThree: ReadonlyMap<string, string> = new Map(
  `
aa:abcdefghiklnopqstuvwxz ab:abcdefghijlmnopqrstuvwxyz ac:abdefhiklmnpqrstuvwxyz ad:abdefghijlnoqrstuwxyz
ae:abcdeklmnqrsuwyz af:abdeghiknopstuz ag:abcdefghijklmnoqrstuvwxyz ah:abghiklmnoprst ai:abcdefghijklmnopqrtwxy
aj:aginsuwz ak:bcdefghijklmopqrstuvwxyz al:acdefghijklmnopqrstuvwxyz am:abcefgijklmnopqrstuvwxyz
an:abcdefghijklmnopqrstuvwxyz ao:abcdefgijklmnrstuxz ap:abcdefghijklmnopqrstuvwxyz aq:acdgklmnprtz
ar:bcdehijklnopqrstuvwxyz as:abcefghijklnopqrstuvwxyz at:abcdeghijklmnopqrstuvwxyz au:abcdfghijklmnopqrstuwxyz
av:bdiklmnostuv aw:abcdeghikmnorstuvwxy ax:begklmx ay:abcdeghiklnopqrstuz az:abcdgjmnotz
ba:abcdefghijlnoprstuvwxy bb:abcdefghijklmnopqrstuvwxy bc:abcdefghijklmnopqrstuvwyz
bd:abcdefghijklmnopqrstuvwxyz be:abcdefghijkmopqrstuvwxyz bf:abcdefghijklmnopqrstuwxyz
bg:abcdefgijklnopqrstuvwxyz bh:abcdefghijlmnopqrstuvwxyz bi:abdefgklmnopqrtuvwxyz bj:abcefghijklmnoprstuvwxyz
bk:acdfghijklmnopqrstuvwxyz bl:abcdefhijklmnopqrstvwxyz bm:abcdefghijklmnopqrstuvwxz
bn:abcdefgijklmnopqrstuvwxyz bo:abefghijklmnopqrtuvwxyz bp:acdeghijklmnopqrstuvwxyz bq:abcdfghijklmnopqrstuvwxyz
br:abcdfghijklmnopqrstuvwxyz bs:abcefghijklmnopqrstuvwxy bt:acdefghijkmnopqrstuvwxyz bu:abcdefghijkmnopqstuvwxyz
bv:abcdefghijklmnopqrtuvwxyz bw:abcdefghijklmnopqrstuwxyz bx:abcdefghijklmnopqrsuvwz by:abcdefghijklmnopqrstvwxz
bz:abcdefghijklmnopqrstuvwxyz ca:abcdefghijklmnopqrsuvwxyz cb:abcdgijklnoqrstuvwy cc:cdeghjlmnoprs
cd:acdefhijmnorsyz ce:abgklnty cf:adgm cg:acgk ch:bcdfghjklmnopqrtwxyz ci:abcdehkmnprwy cj:aehikmnopsvy
ck:bhlmnoqrstuvxyz cl:acdehijklmostuwy cm:acegilmnorst cn:abcghiklopqrstuwx co:abcdefghjklmnopqtuvwxz
cp:abcefginopsuxy cq:d cr:abcdfghijklmnopqrstvwxyz cs:abcdefghijklmnopqrstuvwxyz ct:acdeghlmnopstuyz
cu:abchijklopqrstuvwxy cv:gn cw:abdegt cx:h cy:abo cz:hknot da:acdeghijklmoqrsuvwxyz db:abdefgijlmnopqrtuvwy
dc:cr dd:adegijnorsw de:cdefghilmnpqrsvz dg:abcdeghiklnorstwxz dh:dgilmnorsuvwx di:abcdfghijklmnopqrsuwxyz
dj:abcdefijkmnoruw dk:agkrsx dl:gkmn dm:abcdefgklmnorsuvwxy dn:adegijknortuvwy do:abcefhiklnopqrstvwxyz dp:p
dr:abcdegilnoqstuy ds:behiklnoqz dt:abdhikmnoprstuy du:abcefghiklmnopqrsuvwxyz dv:a dw:akrsuwyz dy:abdgimnoruy
dz:adegln ea:a eb:cgkoru ec:rsy ee:e ef:aei eg:almoxy eh:su ei:ptv ej:a ek:aegiklmopry el:ehikmoux
em:abegikmnpqsuwxyz en:abcdfhlmnoqruvwx eo:t ep:i er:aghikorstw es:eghiklmnoqsuxy et:bchnorstuxz eu:dq ev:ehn
ew:o ex:t ey:ao ez:ae fa:abdfghijklmnprtuxyz fb:l fc:s fe:r ff:im fg:r fi:aeflprtuw fk:kv fl:ahilnry fm:pu
fn:bgi fo:dimnrsx fp:e fq:s fr:cdkmopqrst fs:els fu:bcdefhijmnqrtuvy fv:r fw:ae ga:abcdefghijklmnopqrstuwxyz
gb:abdefghijklmnopqrsuvwxyz gc:cdeflnrt gd:abcdefghijklmnoqrstux ge:abcdfghijklmqsvwxyz gf:kt gg:abdegkltuw
gh:acehklnorst gi:abcdeghilmnpqrstuwxyz gj:kmnru gk:adenopu gl:bcdhjkloruwy gm:abdeghlmnqruvwxyz
gn:abcdeghijklmnoqrtuwz go:abcdefghijklmnopqrstuvwxyz gp:aen gq:ainru gr:abcdghijkmoqrstuvwxyz gs:eglmnopsw
gt:au gu:abcdefghiklmnopqrstuwxz gv:acefjlmnoprsy gw:abcdefgijmnrtuwx gx:x gy:abdefgilmnoryz gz:ain
ha:abcdefghijklmnopqrsvwxyz hb:abnou hc:ah hd:nsy he:adghim hg:mw hh:iry hi:abdfghijklmortwx hj:i hk:aehkns
hl:abdetu hm:abcdefghijklmnpqrstuvwxyz hn:adeghijmnosu ho:abcdehijklmoprstvwyz hp:os hr:acekmoptuwxz hs:bhlns
ht:iosux hu:bcdefghijklmopqrstuvwxyz hv:ceknv hw:aco hy:awx ia:inr ib:abdeghlmnruy ic:ahlr id:abcdeirstu
if:abefkmuy ig:beglmnosw ih:bipw ii:nr ij:cejnos ik:ehikloprstvwxz il:abgikmopsuv im:ailnorsty in:bceghjlmnopstz
io:ruw ip:io iq:uw ir:aehiknoruxy is:acdeghikmnortuv it:bcdeiklmorstvwxyz iu:m iv:bv iw:kmos ix:cl iy:aox
iz:hmrz ja:abcdefhjklmnoqstuxyz jb:eijkmnortuw jc:st jd:agt je:behiklnrtu jg:beko jh:is ji:abcdeghilmoqtuvy
jj:er jk:amoprsu jl:es jm:abcdilnrswx jn:adgijls jo:bdgrsw jp:arx jq:r jr:abrtu js:l ju:abcdhiklmnoprstuwy jv:dn
jw:i jy:aey ka:abcdefghijkmopqrvwxy kb:abcdeghijklmnopqrstuvwxyz kc:abcdefghijklmnopqrstuvwxyz
kd:acdefghijklmnopqrtuwxyz ke:abcdefghijklmnopqrstuvwxyz kf:abcdefghijklmnopqrstuvwxyz kg:abefgijklnopqrstuvwxy
kh:abcdefghijklnopqrstuvwxyz ki:abcdefghijlmopqstuvwxyz kj:abcdeghijklmnopqrstuvxyz
kk:abcdefghijklmnopqrstuvwxyz kl:abcdefghijklmnopqrstuvwxyz km:abcdefghijklmnopqrstuvwxyz
kn:abcdefgijklmnopqrstuvwxyz ko:acdefghiklopqstuvwyz kp:abcdefghijklmnoqrstuvwxyz kq:abcdefghijklmnopqrstuvwxyz
kr:abcdefhijklnoprstuvwxyz ks:bcdefghijklmnopqrstuvwxyz kt:abcdefghijklmnopqstuvwxyz ku:bcdefghijklmnopqstuvwxyz
kv:abcdefghijklmnopqrtuvwxyz kw:abcdefghijklmnoprstuvwxyz kx:abcdfhijkmnopqrstvwxyz
ky:abcdefghijklmnopqrstuvwxyz kz:abcdefgiklmnopqrsuvwxyz la:abcdefghijlmnpqrsuwxyz lb:bcefgijklmnoqrstuvwxyz
lc:cdefhlmpqs ld:abdghijklmnopq le:abcdefhijklmnopqrstuvwxyz lf:an lg:abghiklmnoqrstuz lh:ahilmnpstu
li:abcdefghjklopqrsuvwxyz lj:aeilpwx lk:abcdehijlmnorstuy ll:abcdefghijklmnpqsux lm:abcdefghijklnopqruvwxy
ln:abdghijlmnsuwz lo:abcefghijklmnopqrstuvwxyz lp:aenox lq:r lr:acegiklmnortvz ls:abcdehilmnoprstvwy lt:cghinosu
lu:acdefhijklmnopqrstuvwyz lv:aiklsu lw:aeghlmostuw lx:m ly:agn lz:hlnz ma:abdefgijkmnpqstuvwxz
mb:abcdefhijklmnopqrstuvwxyz mc:abcdefghijklmnopqrstuvwxyz md:abcdefghijklmnpqrstuvwxyz
me:abcdefhijklmnopqrstuvwyz mf:abcdefghijklmnopqrstuvwxyz mg:abcdefghijklmnopqrstuvwyz
mh:abcdefgijklmnopqrstuwxyz mi:abcdefghijklmnopqrstuwxyz mj:bcdeghijklmnopqrstuvwxyz
mk:abcefghijklmnopqrstuvwxyz ml:abcefhijklmnopqrsuvwxz mm:abcdefghijklmnopqrtuvwxyz mn:abcdefghijklmnopqrsuvwxyz
mo:acdeghijkmopqrstuvwxyz mp:abcdeghijklmnopqrstuvwxyz mq:abcefghijklmnopqrstuvwxyz mr:abcdefghjklmnopqrstuvwxyz
ms:bcdefghijklmnopqrsuvwxyz mt:abcdefghijklmnopqrstuvwxy mu:abcdeghijklmnopqrstuvxyz mv:abdefghiklnopqrstuvwxyz
mw:abcefghiklmnopqrstuvwz mx:abcdefghijklmnopqrstuvwxyz my:bcefghjklmnoprsuvwxyz mz:abcdeghijklmnopqrstuvwxyz
na:abcefghijklmnopqrstwxyz nb:abcdeghijkmnopqrstuvwy nc:abcdefghijklmnoqrstuxz nd:abcdfghijklmnpqrstuvwxyz
ne:abcdefghijkmnoqrstuvwxyz nf:adlru ng:abcdefghijklmnpqrstuvwxyz nh:abcdefghikmnopqrtuvwxyz
ni:abcdefghijklmnoqrstuvwxyz nj:abdhijlmnorstuxyz nk:abcdefghijkmnopqrstuvwxz nl:acegijklmoquvwxyz
nm:abcdefghijklmnopqrstuvwxyz nn:abcdefghijklmnpqrtuvwyz no:acdefghijklnpqstuvwyz np:abghilnosuxy nq:gklmnoqty
nr:abcefgiklmnprtuxz ns:abcdefghiklmnopqrstuvwxyz nt:dgijkmopruwxyz nu:abcdefghijklmnopqrstuvwxyz nv:hmo
nw:abcegimorwxy nx:adegiklmnoqrx ny:bcdefghijklmnopqrstuvwxy nz:abdikmrsuyz oa:ackrv ob:iklmortu oc:ahmou
od:aktu of:osu og:bcegou oh:tu oi:aen oj:bcgpsvw ok:abcdeghijklmnorsuvxz ol:adekmortu om:abcgiklnopqrtuvwxy
on:abegijknoprstuwx oo:dgnrs op:akmoty or:aceghnorstuvwxyz os:acinoptux ot:abdeiklmnoqrstuwxyz ou:abeim ov:d
ow:il oy:bdmy oz:m pa:abcdefghiklmopqrsuvwxyz pb:bcefghilmnoprstuvy pc:abcdefghijklmnpw pd:acinotu
pe:abdefghijklmopqsvxyz pf:ael pg:adgiklnsuz ph:adghijklmnoqrtuvw pi:abcdefghjlmnoprstuvwxyz pj:t
pk:abcghnoprstu pl:abcdefghklnoqrstuvwyz pm:abdefhijlmnoqrstwxyz pn:abcdeghijklmnopqrstuvwxyz
po:cefghikmnopqstvwxyz pp:eiklmnopqstu pq:aemw pr:acdefghiklmnoqrstuwxz ps:acdeghilmnopqrstuwy pt:ahinopqrtuvwy
pu:abcdefgijmopqrtuwxy pw:abgimnorw px:m py:emnsuxy pz:ehn qu:abcdfghiklmnpqrsvwxyz qv:acehijlmnopswyz
qw:acehmst qx:achlnopqrstuw qy:ap ra:abcdfghijklmnopqrstuvwxyz rb:bklp rc:f rd:b re:abegijlmnrsty rg:aeknrsu
rh:gp ri:abflmnrtu rj:gis rk:abhimtw rm:abcdefghiklmnopqstuvwxyz rn:bdglnprw ro:abcdefglmopruw rp:nt rr:imot
rs:bklmnw rt:chmsw ru:bcefghikopqtuyz rw:aklmor rx:dw ry:nsu rz:h sa:abcdefhijklmoqrstuvwxyz
sb:abcdefghijklmnopqrstuvwxyz sc:befghiklnopqstuvwx sd:abcefghjklnopqrstuvxz se:abcdefghijklmnopqrstuvwyz
sf:bemsw sg:abcdeghijkmnprstuwxyz sh:abcdeghijklmnopqrstuvwxyz si:abdefghijklmopqrstuvwxyz sj:abcdegklmnoprstuw
sk:abcdefghijmnopqrstuvwxyz sl:acdefghijlmnprstuwxyz sm:abcfghijklmnpqrstuvwxyz sn:cefgijklmnopqrsuvwxyz
so:abcdeghijklnopqrsuvwxyz sp:bcdegiklmnopqrstuvxy sq:ahjkmnoqrstux sr:abcefghiklmnoqrstuvwxyz
ss:abcdefghijklmnopqrstuvxyz st:abdefghijklmnopqrstuvwy su:abcegijkoqrstvwxyz sv:abcekmsx
sw:bcfghijklmnopqrstuvwxy sx:bcegklmnorsuw sy:abcdiklmnorswxy sz:abceglnpsvwy ta:abcdefgijklnopqrsuvwxyz
tb:acdefghijklmnopqrstuvwxyz tc:abcdefghiklmnopqstuwxyz td:abcdefghijklmnoqrstvxy te:abcdefghikmnopqrstuvwxyz
tf:inort tg:abcdefhijnopqrstuvwxyz th:defhiklmnpqrstuvyz ti:acfghijklmnopqstuvwxyz tj:agijlmnopsuw
tk:abdefglmnpqrstuvwxz tl:abcdfghijklmnopqrstuvxy tm:abcdefghijlmnoqrstuvwyz tn:abcdghiklmnopqrstuvwxyz
to:bcdfghijklmopqrsuvwxyz tp:acefgijklmnopqrtuvxyz tq:blmnopqrtuw tr:abcdefghijklmnopqrstuvwxyz
ts:abcdeghijklmpqrstuvwxyz tt:abcdefghijklmnopqrstuvwyz tu:abcdefghijlmnopqstuvwxyz tv:adeiklmnostuwxy
tw:abcdefghlmnopqrtuwxy tx:abceghijmnoqrstuxy ty:aehijlnprstuvxyz tz:ahjlmnox ua:mnr ub:ailruy ud:aegijlmu ue:s
uf:i ug:abehnoy uh:an ui:sv uj:i uk:aghiklpqsuvwy ul:abcefiklmnuwy um:abcdgimnoprsu un:adegikmnruxz uo:n up:iv
ur:abcefghijklmnoprtuvwxyz us:ahikpsu ut:aehpru uu:mru uv:ehl uw:a uy:a uz:ns va:aefghijlmnoprsuvy vb:bk
ve:cdlmopr vg:rt vi:cdfglnstv vj:k vk:ajklmnoptuz vl:ps vm:abcdefghijklmpqrsuvwxyz vn:kmp vo:rt vr:aost vs:ilnv
vt:o vu:mnt vw:a wa:abcdefghijklmnopqrstuvwxyz wb:abefhijklmpqrstvw wc:ai wd:dgjktuy we:acdghimnoprstuw wf:g
wg:abgiouy wh:agku wi:bcefghijklmnruvy wj:ai wk:abdlruwy wl:aceghiklmorsuvwxy wm:abcdeghimnostwx
wn:bcdegikmnopuwy wo:abcdefgikmnorswy wp:c wr:bghiklmnoprsuvwxyz ws:agikrsuv wt:bfhikmw wu:abdhlmnrtuvxy
ww:aborw wx:aw wy:bimnry xa:abcdegijklmnopqrstuvwy xb:bcdegijmnoprwy xc:bceghlmnortuvwy xd:ackmoqy xe:bdglmprstu
xf:a xg:abdfgilmnruw xh:acdemrtuv xi:bilnrsvy xj:bt xk:abcdefgijklnopqrstuvwxyz xl:abcdeginopsuy
xm:abcdefghjklmnopqrstuvwxyz xn:abdghijkmnoqrstuyz xo:cdgikmnoprw xp:abcdefghijklmnopqrstuvwxyz xq:at
xr:abdegimnrtuw xs:abcdehijlmnopqruvy xt:abcdeghijlmnopqrstuvwy xu:abdgjlmnoprtu xv:einos xw:acdegjklortw
xx:bkmrt xy:abjklty xz:hmp ya:abcdefghijklmnopqrstuvwxyz yb:abehijklmnoxy yc:hlnpr yd:adegk ye:aceijlrstuvy
yg:ailmprsuw yh:adls yi:afghijklmnpqrstuvxz yk:aghiklmnortuy yl:abegilmnoruy ym:bcdeghiklmnopqrsxz
yn:abdegklnoqsu yo:bgiklmntxy yp:abghkmnopz yr:abeklmnoswy ys:cdglmnoprsy yt:alpwy yu:abcdefgijklmnpqrtwxyz
yv:at yw:aglnqrtuw yx:aglmuy yy:ruz yz:gk za:abcdefghijklmopqrstuvwxyz zb:aceltuw zc:adh zd:j ze:aghmn zg:abhmnr
zh:bdinwx zi:abklmnwz zk:adghknoprtuvz zl:aejmnqsuw zm:abcdefghijklmnopqrstuvwxyz zn:adegks zo:chmoqrs
zp:abcdefghijklmnopqrstuvwxyz zq:e zr:agnops zs:aklmru zt:eglmnpqstuxy zu:hmny zw:a zx:x zy:bgjnp zz:aj
`
    .trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);
