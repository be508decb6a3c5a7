"""Flows that could strand somebody, each with the line and the words with which the loader refuses it."""

WHOLE = """\
flow: "f"
title: "F"
steps:
  - id: "a"
    kind: "choice"
    question: "A?"
    options: {x: "X", y: "Y"}
  - id: "b"
    kind: "text"
    question: "B?"
"""
OPTIONS = 'options: {x: "X", y: "Y"}'
B = '  - {id: "b", kind: "text", question: "B?"}\n'
C = '  - {id: "c", kind: "text", question: "C?"}\n'


def rules(*lines: str) -> str:
    """The flow with these rules on its first screen."""
    return WHOLE.replace(OPTIONS, OPTIONS + "\n    rules:" + "".join(f"\n      - {line}" for line in lines))


def on_a(more: str, old: str = OPTIONS) -> str:
    """The flow with something else in the place of the options of its first screen."""
    return WHOLE.replace(old, more)


def asking(kind: str, more: str = "") -> str:
    """The flow with a last screen of that kind."""
    return WHOLE.replace('kind: "text"', f'kind: "{kind}"') + more


ALONE = 'options: {x: "X", y: {label: "Y", alone: true}}'
MANY = "{" + ", ".join(f"o{number}: O" for number in range(60)) + "}"


def of_details(more: str) -> str:
    """The flow whose first screen asks for details, with these small boxes."""
    return on_a(f"{ALONE}\n    parts: {more}").replace('"choice"', '"details"')


def plan(quick: str, least: int = 1) -> str:
    """A plan in any order with things added, and that short way."""
    repeat = f"{{title: T, add: A, named-by: n, least: {least}, most: 2}}"
    names = '{id: "m", fields: [{id: "n", kind: "name", question: "N?"}]}'
    return f"{WHOLE}  - {{id: g, repeat: {repeat}, steps: [{names}]}}\nany-order: true\nquick: [{quick}]\n"


REFUSED: list[tuple[str, str, int, str]] = [
    # the file
    ("not YAML", on_a('options: {x: "X"'), 8, "This is not YAML"),
    ("a key twice", WHOLE + '    kind: "text"\n', 11, "“kind” stands here twice. Keep one of the two."),
    ("an empty file", "", 1, "“flow” is missing. Add it."),
    ("a list for a file", "- a\n", 1, "“flow” is missing. Add it."),
    # the shape
    (
        "an unknown key",
        WHOLE + '    hnt: "?"\n',
        11,
        "“hnt” is not known here. Correct its spelling or remove it.",
    ),
    (
        "a sentence cut at its comma",
        on_a('options: {x: {label: Yes, often}, y: "Y"}'),
        7,
        "“often” is not known here. Correct its spelling or remove it. If it is part of a sentence, put the",
    ),
    ("a missing key", on_a("", '    question: "A?"\n'), 4, "“question” is missing. Add it."),
    (
        "an id with blanks",
        WHOLE.replace('"b"', '"b c"'),
        8,
        "“b c” cannot be an id. Use small letters, figures and",
    ),
    (
        "a long id",
        WHOLE.replace('"b"', f'"{"b" * 61}"'),
        8,
        "is too long for an id. Use 60 letters or fewer.",
    ),
    ("an option with capitals", on_a('options: {X: "X", y: "Y"}'), 7, "“X” cannot be an id."),
    ("empty words", WHOLE.replace('"B?"', '""'), 10, "“question” is empty. Write its words, or remove it."),
    ("words that are a list", WHOLE.replace('"B?"', "[B]"), 10, "“question” should be words."),
    ("a number in words", WHOLE + '    longest: "many"\n', 11, "“longest” is “many”. Write a whole number."),
    ("too small a number", WHOLE + "    longest: 0\n", 11, "“longest” is 0, which is too small."),
    ("too large a number", WHOLE + "    longest: 9999\n", 11, "“longest” is 9999, which is too large."),
    (
        "neither true nor false",
        WHOLE + '    optional: "perhaps"\n',
        11,
        "“optional” is “perhaps”. Write true or false.",
    ),
    ("steps without hyphens", 'flow: "f"\ntitle: "F"\nsteps: "a"\n', 3, "“steps” should be a list."),
    (
        "options without ids",
        on_a('options: ["X", "Y"]'),
        7,
        "“options” should have keys. Write “key: words” under it.",
    ),
    ("an empty test", WHOLE + "    when: {}\n", 11, "“when” is empty. Say what it tests, or remove it."),
    # the whole
    ("no steps", 'flow: "f"\ntitle: "F"\n', 1, "A flow has either steps or sections. Write one of the two."),
    (
        "steps and sections",
        WHOLE + f'sections:\n  - id: "s"\n    title: "S"\n    steps:\n    {C}',
        1,
        "A flow has either steps or sections.",
    ),
    (
        "an empty section",
        'flow: "f"\ntitle: "F"\nsections:\n  - {id: "s", title: "S", steps: []}\n',
        4,
        "The section “s” has no steps. Add one, or remove it.",
    ),
    ("two screens with one id", WHOLE + B, 11, "There is another screen “b”. Give each its own id."),
    (
        "two questions with one id",
        WHOLE + '  - {id: "c", fields: [{id: "b", kind: "text", question: "B?"}]}\n',
        11,
        "There is another question “b”. Give each its own id.",
    ),
    ("a screen with an id of ours", WHOLE.replace('"b"', '"end"'), 8, "“end” is used by the portal itself."),
    (
        "a question with an id of ours",
        WHOLE + '  - {id: "c", fields: [{id: "skip", kind: "text", question: "B?"}]}\n',
        11,
        "“skip” is used by the portal itself. Choose another id.",
    ),
    (
        "a variant with an id of ours",
        WHOLE + "variants:\n  hint: {a: {is: x}}\n",
        12,
        "“hint” is used by the portal",
    ),
    (
        "a screen that asks nothing",
        WHOLE + '  - id: "c"\n',
        11,
        "The screen “c” asks nothing. Give it a kind and a",
    ),
    (
        "several questions without a heading",
        WHOLE + '  - id: "c"\n    fields:\n      - {id: "d", kind: "text", question: "D?"}\n'
        '      - {id: "e", kind: "text", question: "E?"}\n',
        11,
        "The screen “c” asks several things under no heading. Give it a title.",
    ),
    (
        "a heading over one question",
        WHOLE + '    title: "B"\n',
        11,
        "The screen “b” asks one thing. Remove the title",
    ),
    # questions
    (
        "an unknown kind",
        asking("dat"),
        9,
        "There is no kind of question “dat”. Did you mean “date”? The kinds are",
    ),
    (
        "options of a text",
        WHOLE + "    options: {x: X, y: Y}\n",
        11,
        "“options” says nothing for the kind “text”.",
    ),
    (
        "a length of a date",
        asking("date", "    longest: 5\n"),
        11,
        "“longest” says nothing for the kind “date”.",
    ),
    (
        "bounds the wrong way",
        asking("number", "    least: 9\n    most: 1\n"),
        11,
        "“least” is more than “most”.",
    ),
    ("one option", on_a("options: {x: X}"), 4, "“a” leaves nothing to choose. Give it two options or more."),
    ("no options", on_a("optional: true"), 4, "“a” leaves nothing to choose."),
    (
        "two options alone",
        on_a("options:\n      x: {label: X, alone: true}\n      y: {label: Y, alone: true}").replace(
            '"choice"', '"choices"'
        ),
        9,
        "Two options stand alone: “x” and “y”. Keep “alone” on one of them.",
    ),
    (
        "alone where there is one answer",
        on_a("options: {x: {label: X, alone: true}, y: Y}"),
        7,
        "“x” always stands alone",
    ),
    ("an unknown list", on_a('options-from: "places"'), 7, "There is no list “places”. Add it at the top."),
    (
        "an unknown picture",
        on_a("options: {x: {label: X, picture: shoping}, y: Y}"),
        7,
        "There is no picture “shoping”.",
    ),
    (
        "an unknown mistake",
        WHOLE + "    errors: {wrong: No}\n",
        11,
        "Nothing makes the mistake “wrong”. The mistakes here",
    ),
    ("an unknown refusal", WHOLE + "    refuse: codes\n", 11, "There is no check “codes” to refuse answers."),
    (
        "a refusal without words",
        WHOLE + "    refuse: looks-like-a-code\n",
        11,
        "Nothing says why “looks-like-a-code” refuses.",
    ),
    (
        "an unknown variant",
        WHOLE + "    words: {yung: {question: Z}}\n",
        11,
        "There is no variant “yung”. Add it to variants",
    ),
    (
        "words for an unknown option",
        on_a(OPTIONS + "\n    words: {v: {options: {z: Z}}}") + "variants: {v: {a: {is: x}}}\n",
        8,
        "“a” has no option “z”. Only words change; use an id of its options.",
    ),
    (
        "an unknown fact",
        WHOLE.replace("B?", "{fact.limt}?"),
        10,
        "“{fact.limt}” is not known. Only facts stand in curly",
    ),
    ("other brackets", WHOLE.replace("B?", "{name}?"), 10, "“{name}” is not known."),
    ("a lonely bracket", WHOLE.replace("B?", "Why {?"), 10, "Only facts stand in curly brackets"),
    # rules
    (
        "rules that may all fail",
        rules("{when: {a: {is: x}}, go: b}"),
        8,
        "The rules of “a” may all fail to hold. Add a last",
    ),
    (
        "a rule after the last",
        rules("{go: b}", "{when: {a: {is: x}}, go: end}"),
        10,
        "This rule is never reached",
    ),
    (
        "a rule to nowhere",
        rules("{go: bb}"),
        9,
        "“bb” is no screen of this list. Did you mean “b”? Go to a later",
    ),
    (
        "a rule to itself",
        rules("{go: a}"),
        9,
        "“a” is not after “a”. Rules only go forwards: name a later screen.",
    ),
    ("a rule backwards", WHOLE + "    rules: [{go: a}]\n", 11, "“a” is not after “b”."),
    (
        "a rule into another section",
        'flow: "f"\ntitle: "F"\nsections:\n  - id: "s"\n    title: "S"\n    steps:\n'
        '      - {id: "a", kind: "text", question: "A?", rules: [{go: "b"}]}\n'
        f'  - id: "t"\n    title: "T"\n    steps:\n    {B}',
        7,
        "“b” is no screen of this list.",
    ),
    (
        "a screen nobody reaches",
        rules("{go: end}"),
        10,
        "Nobody can reach “b”. Let a rule before it lead here.",
    ),
    # tests
    (
        "a test of no question",
        WHOLE + "    when: {aa: {is: x}}\n",
        11,
        "No question has the id “aa”. Did you mean “a”?",
    ),
    (
        "a test of a later question",
        on_a(OPTIONS + "\n    when: {b: {is: x}}"),
        8,
        "“b” is not a question with options.",
    ),
    (
        "a test of a question not answered yet",
        WHOLE.replace(
            "steps:\n", 'steps:\n  - {id: "z", kind: "text", question: "Z?", when: {a: {is: x}}}\n'
        ),
        4,
        "“a” is not answered yet when this is decided. Test a question asked before.",
    ),
    ("a test of its own answer", on_a(OPTIONS + "\n    when: {a: {is: x}}"), 8, "“a” is not answered yet"),
    (
        "a test of no option",
        WHOLE + "    when: {a: {is: z}}\n",
        11,
        "Nobody can answer “z” to “a”. Use the id of an option.",
    ),
    (
        "a test of a label",
        WHOLE + "    when: {a: {any: [x, Y]}}\n",
        11,
        "Nobody can answer “Y” to “a”. Did you mean “y”?",
    ),
    ("a test of nothing", WHOLE + "    when: {a: {any: []}}\n", 11, "The test of “a” names no option."),
    (
        "a test without a way",
        WHOLE + "    when: {a: x}\n",
        11,
        "The test of “a” is not clear. Write one of is, any or only",
    ),
    (
        "a test with two ways",
        WHOLE + "    when: {a: {is: x, any: [y]}}\n",
        11,
        "The test of “a” is not clear.",
    ),
    (
        "only, of one answer",
        WHOLE + "    when: {a: {only: [x]}}\n",
        11,
        "“a” has one answer, so “only” says nothing.",
    ),
    (
        "an unknown check",
        WHOLE + "    when: {check: not-lat}\n",
        11,
        "There is no check “not-lat”. Did you mean “not-late”?",
    ),
    ("checks that are no names", WHOLE + "    when: {check: {a: b}}\n", 11, "There is no check “a”."),
    (
        "an answer the rules exclude",
        rules("{when: {a: {is: x}}, go: end}", "{go: next}") + "    when: {a: {is: x}}\n",
        14,
        "Nobody who comes here can have given this answer. Remove it, or correct the rules that lead here.",
    ),
    (
        "a rule above took the answer",
        rules("{when: {a: {any: [x, y]}}, go: end}", "{when: {a: {is: y}}, go: b}", "{go: next}"),
        10,
        "Nobody who comes here can have given this answer.",
    ),
    # outcomes
    (
        "no last outcome",
        WHOLE + "outcomes:\n  - {id: o, when: {a: {is: x}}}\n",
        11,
        "Somebody may have no outcome.",
    ),
    (
        "an outcome after the last",
        WHOLE + "outcomes:\n  - {id: o}\n  - {id: p}\n",
        13,
        "This outcome is never reached",
    ),
    (
        "two outcomes with one id",
        WHOLE + "outcomes:\n  - {id: o, when: {a: {is: x}}}\n  - {id: o}\n",
        13,
        "another outcome “o”",
    ),
    # repeats
    (
        "neither repeat nor for-each",
        f'flow: "f"\ntitle: "F"\nsteps:\n  - id: "g"\n    steps:\n    {B}',
        4,
        "“g” is gone through how often? Give it either repeat or for-each.",
    ),
    (
        "for each of nothing",
        f'flow: "f"\ntitle: "F"\nsteps:\n  - id: "g"\n    for-each: "h"\n    steps:\n    {B}',
        5,
        "Nothing called “h” was added before. Name an “add another” that stands before.",
    ),
    (
        "nothing to go through",
        WHOLE + '  - id: "g"\n    repeat: {title: T, add: A, named-by: n, most: 2}\n    steps: []\n',
        11,
        "“g” has no steps. Add one, or remove it.",
    ),
    (
        "nothing that names a thing",
        WHOLE + '  - id: "g"\n    repeat: {title: T, add: A, named-by: a, most: 2}\n    steps:\n    ' + C,
        12,
        "“a” cannot name a “g”. Name a question inside it of the kind name, text or choice.",
    ),
    (
        "a look into things from outside",
        WHOLE + '  - id: "g"\n    repeat: {title: T, add: A, named-by: n, most: 2}\n    steps:\n'
        '      - {id: "m", fields: [{id: "n", kind: "choice", question: "N?", options: {x: X, y: Y}}]}\n'
        '  - {id: "z", kind: "text", question: "Z?", when: {n: {is: x}}}\n',
        15,
        "“n” is asked once for each “g”. Test it inside, or use a check.",
    ),
    # details, ticks and plans
    (
        "small boxes of a text",
        WHOLE + "    parts: {p: {label: P}}\n",
        11,
        "“parts” says nothing for the kind “text”.",
    ),
    ("a small box without a label", of_details("{p: {longest: 9}}"), 8, "“label” is missing. Add it."),
    (
        "an unknown small box",
        of_details("{p: {label: P, kind: date}}"),
        8,
        "A small box cannot be a “date”. Write options, or one of the kinds text, times and phone.",
    ),
    (
        "a small box to choose from and to type in",
        of_details("{p: {label: P, options: {q: Q}, kind: times}}"),
        8,
        "A small box cannot be a “times”.",
    ),
    (
        "a length where one chooses",
        of_details("{p: {label: P, options: {q: Q}, longest: 9}}"),
        8,
        "“longest” says nothing where one chooses.",
    ),
    (
        "a small box of an unknown list",
        of_details("{p: {label: P, options-from: q}}"),
        8,
        "There is no list “q”.",
    ),
    (
        "a small box for no option",
        of_details("{p: {label: P, only-for: [xx]}}"),
        8,
        "There is no option “xx”. Did you mean “x”? Use the id of an option.",
    ),
    (
        "a test of a small box",
        of_details("{p: {label: P}}") + "    when: {a: {is: p}}\n",
        12,
        "Nobody can answer “p” to “a”.",
    ),
    (
        "a box to tick under no heading",
        asking("tick"),
        8,
        "The screen “b” has a box to tick under no heading. Give it a title.",
    ),
    (
        "a test of a box that is not ticked",
        asking("tick", '    title: "B"\n') + C.replace("}\n", ', when: {b: {is: "no"}}}\n'),
        12,
        "Nobody can answer “no” to “b”.",
    ),
    (
        "a first thing where there are no things",
        WHOLE + "    only-first: true\n",
        11,
        "“only-first” says nothing here. Use it inside repeat or for-each.",
    ),
    (
        "nothing to ask of the second thing",
        plan("").replace('question: "N?"', 'question: "N?", only-first: true'),
        11,
        "“m” would be empty for all but the first. Ask another question of each.",
    ),
    (
        "a warning without words",
        WHOLE + "    warn: has-a-figure\n",
        11,
        "Nothing says why “has-a-figure” refuses.",
    ),
    ("an unknown warning", WHOLE + "    warn: codes\n", 11, "There is no check “codes” to refuse answers."),
    (
        "words for a mistake nobody makes",
        WHOLE + "errors: {somebody-else: S}\n",
        11,
        "Nothing makes the mistake “somebody-else”. Correct its spelling or remove it.",
    ),
    (
        "a short way where screens wait",
        WHOLE + "quick: [a]\n",
        11,
        "A short way passes over screens, and here each waits for another. Add “any-order: true”.",
    ),
    (
        "a short way to nowhere",
        plan("a, bb"),
        13,
        "There is no screen “bb” from the beginning. Did you mean “b”?",
    ),
    ("a short way to a list", plan("g"), 13, "There is no screen “g” from the beginning."),
    ("a short way to the second thing", plan("g/2/m"), 13, "There is no screen “g/2/m” from the beginning."),
    (
        "a short way to what may not be added",
        plan("g/1/m", least=0),
        13,
        "There is no screen “g/1/m” from the",
    ),
    (
        "a short way twice the same way",
        plan("a, g/1/m, a"),
        13,
        "“a” stands here twice. Keep one of the two.",
    ),
    (
        "a form that sends too much",
        on_a(f"options: {MANY}\n    parts: {{p: {{label: P}}, q: {{label: Q}}, r: {{label: R}}}}").replace(
            '"choice"', '"details"'
        ),
        4,
        "The screen “a” has 240 boxes. A form holds 199: make two screens of it.",
    ),
]
