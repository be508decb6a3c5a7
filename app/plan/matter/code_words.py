"""The words beside which digits are probably a code: key safe, PIN, card … in the languages of the portal."""

ENGLISH = (
    r"key[ -]?(?:safe|box|pad)s?", r"lock[ -]?box(?:es)?", r"(?:pad|combination |number )locks?", r"combinations?",
    r"(?:pass|entry|door|gate|alarm)?codes?", r"pass ?codes?", r"pins?", r"pin ?(?:numbers?|codes?)",
    r"pass ?(?:words?|phrases?|keys?)", r"log ?-?ins?", r"user ?(?:names?|ids?)",
    r"cards?", r"visa", r"master ?card", r"cv[cv]2?", r"security numbers?",
    r"sort ?-?codes?", r"bank", r"iban", r"accounts?", r"acc(?:t|ount)?\.? no", r"a/c",
)  # fmt: skip
POLISH = (r"kod(?:u|em|y|ów)?", r"has(?:ł|l)\w{0,3}", r"kart(?:a|y|ę|ą|cie)", r"kont(?:o|a|u|em)", r"sejf\w{0,4}",
          r"skrytk\w{1,3}", r"szyfr\w{0,3}", r"kłódk\w{1,3}")  # fmt: skip
SOMALI = (r"koo?dh?(?:ka|kii)?", r"(?:lambarka|lambar|erayga|furaha) (?:sir\w{0,4}|qarsoodi\w{0,3})", r"baasaboor",
          r"kaar(?:k|dh)?(?:a|ii)?", r"akoon\w{0,4}", r"koontada", r"xisaabta")  # fmt: skip
ARABIC = (r"(?:[وبل]?ال|لل|[وبل])?(?:رمز|كود|بطاقة|حساب)", r"الرقم السري", r"رقم سري",
          r"كلم[ةه] (?:السر|سر|المرور|مرور)",
          r"(?:ال)?خزنة")  # fmt: skip
URDU = (r"کوڈ", r"پن", r"پاس ?ورڈ", r"کارڈ", r"اکاؤنٹ", r"کھات[ہے]", r"خفیہ نمبر", r"کی ?سیف")
GUJARATI = (
    r"કોડ",
    r"પિન",
    r"પાસ ?વર્ડ",
    r"કાર્ડ(?!િ)",
    r"ખાતા",
    r"ખાતું",
    r"એકાઉન્ટ",
    r"અકાઉન્ટ",
    r"કી ?-?સેફ",
    r"ગુપ્ત નંબર",
)
PUNJABI = (r"ਕੋਡ", r"ਪਿੰ?ਨ", r"ਪਾਸ ?ਵਰਡ", r"ਕਾਰਡ(?!ਿ)", r"ਖਾਤ", r"ਅਕਾਊਂਟ", r"ਕੀ ?-?ਸੇਫ਼?", r"ਗੁਪਤ ਨੰਬਰ")
BENGALI = (
    r"কোড",
    r"পিন",
    r"পাস ?ওয়ার্ড",
    r"কার্ড(?!ি)",
    r"অ্যাকাউন্ট",
    r"একাউন্ট",
    r"কি ?-?সেফ",
    r"কী ?-?সেফ",
    r"গোপন নম্বর",
)
HINDI = (r"कोड", r"पिन", r"पास ?वर्ड", r"कार्ड(?!ि)", r"खात", r"अकाउंट", r"की ?-?सेफ", r"गुप्त नंबर")

WHOLE = (*ENGLISH, *POLISH, *SOMALI, *ARABIC, *URDU)  # a letter before or after makes it another word
BEGINNING = (*GUJARATI, *PUNJABI, *BENGALI, *HINDI)  # endings are written on: “કોડનો”

# The same words where they mean something else.
HARMLESS = (
    r"post ?-?codes?", r"zip ?codes?", r"(?:qr|bar|dress|area|colour|color|dial(?:l?ing)?|genetic|blue) ?-?codes?",
    r"(?:hip|bone|safety|drawing|knitting|rolling|steel|metal) pins?", r"pins and needles",
    r"pins? in (?:his|her|their|the|my) \w{1,10}", r"code of (?:conduct|practice)", r"highway code",
    r"(?:birthday|christmas|eid|diwali|get well|playing|greetings?|bus|library|score|flash|picture|prompt|cue) cards?",
    r"food banks?", r"bank holidays?", r"on account of", r"take into account",
)  # fmt: skip
