"""Measure the comparison of laws: alignment across languages, borrowing traced back, the time to compare 100 laws.

    python tests/benchmarks/bench_comparison.py [--shared DIR] [--only alignment|borrowing|speed]

Alignment: the same act in English and French, no dictionary between them; for each section that carries a code, whether the
right section of the other language stands first, or among the first three. Once each with all sections of the act to choose
from, with sections 1-60, and with those that carry a code. Beside it, laws of different countries in different languages:
whether the provisions given carry an element of the one they were given for (both as coded by people).

Borrowing: a draft made of passages of three laws, half of them reworded, with text on another matter between them;
ten such drafts a language. Counted
are the words taken over, and the words laid at the door of a law that they were not taken from.

Speed: comparing 100 laws of 60 provisions, made of the sample drafts' provisions, audits at hand. The machine may be busy: the
time of the processor stands beside the time of the clock.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import ssetext
from ssetext._paths import CORPORA
from ssetext.comparison import align, borrowing, compare
from ssetext.law import Law, Provision

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
ACT = "ca-1998-c1-cooperatives"
#: Text between the passages: in the words of the law, on a matter that none of the laws at hand treats.
OWN_TEXT = {
    "es": (
        "El farero mayor encenderá la linterna media hora antes de la puesta del sol y la apagará al alba.",
        "Queda prohibido anclar barcas de recreo a menos de cuarenta brazas de la torre, salvo en caso de temporal.",
        "La capitanía llevará un libro de niebla en el que se anotarán las horas de sirena y los barcos avistados.",
        "Quien apagare una luz de costa sin orden escrita será castigado con multa y con la pérdida de su licencia.",
        "A los efectos de este reglamento se entiende por baliza toda señal flotante que marque un bajo o un canal.",
        "El aceite de las lámparas se renovará cada trimestre y su compra se hará por concurso entre los proveedores.",
        "Los prácticos del puerto subirán a bordo de los buques de más de veinte metros de eslora que entren de noche.",
        "La escalera de la torre tendrá pasamanos a ambos lados y se revisará después de cada tormenta.",
        "El consejo de faros informará cada invierno al ministro de marina sobre el estado de los espejos y las lentes.",
        "Esta ordenanza se aplicará también a los faros de las islas, con las excepciones que fije el almirante.",
        "Las aves que choquen contra los cristales se contarán y se enviará la lista al museo de ciencias naturales.",
        "El aspirante a farero demostrará que sabe nadar, remar y leer las cartas de mareas.",
    ),
    "fr": (
        "Le gardien du phare allume la lanterne une demi-heure avant le coucher du soleil et l'éteint à l'aube.",
        "Il est interdit de mouiller des canots de plaisance à moins de quarante brasses de la tour, sauf tempête.",
        "La capitainerie tient un registre des brumes où sont notées les heures de sirène et les navires aperçus.",
        "Quiconque éteint un feu de côte sans ordre écrit est puni d'une amende et du retrait de sa licence.",
        "Au sens du présent règlement, on entend par balise tout signal flottant qui marque un haut-fond ou un chenal.",
        "L'huile des lampes est renouvelée chaque trimestre et son achat donne lieu à un appel aux fournisseurs.",
        "Les pilotes du port montent à bord des bateaux de plus de vingt mètres qui entrent de nuit dans la rade.",
        "L'escalier de la tour porte une rampe des deux côtés et fait l'objet d'une visite après chaque orage.",
        "Le bureau des phares rend compte chaque hiver au ministre de la marine de l'état des miroirs et des lentilles.",
        "La présente ordonnance vaut aussi pour les phares des îles, avec les exceptions que fixe l'amiral.",
        "Les oiseaux qui heurtent les vitres sont comptés et la liste en est envoyée au muséum d'histoire naturelle.",
        "Le candidat gardien montre qu'il sait nager, ramer et lire les tables des marées.",
    ),
}
#: How many drafts are made, each of other passages of other laws.
DRAFTS = 10


def only(audit: ssetext.Audit, ids: set[str]) -> ssetext.Audit:
    """Give the audit of some provisions of a law alone."""
    law = replace(audit.law, provisions=tuple(p for p in audit.law.provisions if p.id in ids))
    return replace(audit, law=law, findings=tuple(f for f in audit.findings if f.provision in ids))


def found(one: ssetext.Audit, two: ssetext.Audit, asked: list[str]) -> str:
    """Align a law with its translation and say how often the section of the same number stands first or among three."""
    rows = align(one, two, most=3, provisions=asked)
    places = {id: [a.other for a in rows[id]] for id in asked}
    first = sum(places[id][:1] == [id] for id in asked)
    three = sum(id in places[id] for id in asked)
    missed = [id for id in asked if id not in places[id]]
    return f"first {first / len(asked):6.1%}  among three {three / len(asked):6.1%}  of {len(asked)}; missed {missed}"


def alignment(shared: Path) -> None:
    """Print how well the two languages of one act are aligned, and laws of different countries."""
    files = [shared / "sources" / "official" / f"{ACT}-{language}.xml" for language in ("en", "fr")]
    english, french = (ssetext.audit(f) for f in files)
    lines = (shared / "laws" / f"{ACT}-en" / "codes.jsonl").read_text(encoding="utf-8").splitlines()
    coded = {json.loads(line)["provision"] for line in lines}
    sections = {p.id for p in english.law if (m := re.match(r"art_(\d+)", p.id)) and int(m[1]) <= 60}
    asked = [p.id for p in english.law if p.id in coded]
    for one, two, way in ((english, french, "en > fr"), (french, english, "fr > en")):
        for among, ids in (("all", {p.id for p in one.law}), ("1-60", sections), ("coded", coded)):
            print(f"{way}  among {among:5}  {found(only(one, ids), only(two, ids), asked)}")
        print(f"{way}  one half   {found(only(one, sections), two, asked)}")

    laws = {}
    for folder in sorted((shared / "laws").iterdir()):
        codes = folder / "codes.jsonl"
        lines = codes.read_text(encoding="utf-8").splitlines() if codes.exists() else []
        if len(lines) >= 15:
            meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            audit = ssetext.audit(folder / "text.txt", language=meta["language"])
            carries: dict[str, set[str]] = defaultdict(set)
            for c in map(json.loads, lines):
                place = audit.law.at((c["start"] + c["end"]) // 2)
                if place and not c["contrary"]:
                    carries[place.id].add(c["element"])
            laws[folder.name] = (audit, carries)
    pairs = [(a, b) for a in laws for b in laws if a != b and laws[a][0].law.language != laws[b][0].law.language]
    first = three = total = 0
    for a, b in random.Random(0).sample(pairs, 60):
        (one, has), (two, there) = laws[a], laws[b]
        asked = [id for id in has if has[id] & set().union(*there.values())]
        for id, rows in align(one, two, most=3, provisions=asked).items():
            right = [bool(has[id] & there.get(x.other, set())) for x in rows]
            first, three, total = first + any(right[:1]), three + any(right), total + 1
    print(f"60 pairs of laws of two languages: carries the same  first {first / total:.1%}  three {three / total:.1%}")


@dataclass
class Made:
    """A draft made of others' passages: its text, and for each word where it starts and the law it was taken from."""

    text: str
    words: list[tuple[int, str | None]]


def reworded(words: list[str], others: list[str], rng: random.Random) -> list[tuple[str, bool]]:
    """Drop, swap and replace one word in seven; each word is given with whether it was copied."""
    out: list[tuple[str, bool]] = []
    for word in words:
        chance = rng.random()
        if chance < 0.05:
            continue
        if chance < 0.10:
            out.append((rng.choice(others), False))
        elif chance < 0.15 and out:
            out.insert(len(out) - 1, (word, True))
        else:
            out.append((word, True))
    return out


def made(sources: dict[str, Law], own: tuple[str, ...], rng: random.Random, *, passages: int = 8) -> Made:
    """Put a draft together: passages of 30 to 120 words of each source, every other one reworded, own text between."""
    others = " ".join(own).split()
    stock = []
    for name, law in sources.items():
        long = [p for p in law.provisions if len(law.words(p).split()) >= 60]
        for number, p in enumerate(rng.sample(long, min(passages, len(long)))):
            words = law.words(p).split()
            length = rng.randint(30, min(120, len(words)))
            start = rng.randint(0, len(words) - length)
            taken = words[start : start + length]
            stock.append((name, reworded(taken, others, rng) if number % 2 else [(w, True) for w in taken]))
    rng.shuffle(stock)
    text, flags = "", []
    for number, (name, taken) in enumerate(stock):
        text += "\n" + f"Art. {number + 1}.\n"
        for word in own[number % len(own)].split():
            flags.append((len(text), None))
            text += word + " "
        for word, copied in taken:
            flags.append((len(text), name if copied else None))
            text += word + " "
    return Made(text, flags)


def trace(language: str, shared: Path) -> None:
    """Print how many copied words of a made draft are found, and how many are laid at the wrong door."""
    pool = {}
    for folder in sorted((shared / "laws").iterdir()):
        if (folder / "meta.json").exists():
            meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            if meta["language"] == language:
                pool[folder.name] = ssetext.read(folder / "text.txt", language=language)
    if language == "fr":
        pool[f"{ACT}-fr"] = ssetext.read(shared / "sources" / "official" / f"{ACT}-fr.xml")
    rng = random.Random(0)
    long = sorted(n for n in pool if len(pool[n]) >= 20)
    copied = right = elsewhere = marked = others = words = false = 0
    clock = processor = 0.0
    for _ in range(DRAFTS):
        sources = {name: pool[name] for name in sorted(rng.sample(long, 3))}
        draft = made(sources, OWN_TEXT[language], rng)
        law = Law(draft.text, language, (Provision("art_1", "article", "", "", 0, len(draft.text)),))
        started, busy = time.perf_counter(), time.process_time()
        result = borrowing(law, pool)
        clock, processor = clock + time.perf_counter() - started, processor + time.process_time() - busy
        for start, name in draft.words:
            at = next((p.source for p in result.passages if p.start <= start < p.end), None)
            words += 1
            if name is None:
                others += 1
                marked += at is not None
            else:
                copied += 1
                right += at == name
                elsewhere += at is not None and at != name
        for p in result.passages:
            if p.source not in sources:
                false += 1
                taken = {name for start, name in draft.words if p.start <= start < p.end and name}
                print(
                    f"  false source: {p.source}, {p.words} words, {p.same:.0%} the same; taken from {taken or 'none'}"
                )
    print(
        f"{language}: {DRAFTS} drafts of {words // DRAFTS} words, {len(pool)} laws at hand: {right / copied:.1%} of "
        f"{copied} copied words found, {elsewhere} given to another law, {false} passages of a false source, {marked} of "
        f"{others} new words within passages; {clock / DRAFTS:.2f} s a draft ({processor / DRAFTS:.2f} s of processor)"
    )


def speed() -> None:
    """Print the time to compare 100 laws of 60 provisions."""
    audits = []
    pieces: dict[str, list[str]] = defaultdict(list)
    for folder in sorted((CORPORA / "samples").iterdir()):
        if (folder / "text.txt").exists():
            law = ssetext.read(folder / "text.txt")
            pieces[law.language] += [law.words(p).split("\n", 1)[-1] for p in law.provisions]
    languages = sorted(pieces)
    rng = random.Random(0)
    for number in range(100):
        language = languages[number % len(languages)]
        text, provisions = "", []
        for article in range(1, 61):
            start = len(text)
            text += f"Art. {article}\n{rng.choice(pieces[language])}\n"
            label = f"Art. {article}"
            provisions.append(Provision(f"art_{article}", "article", label, "", start, len(text) - 1))
        audits.append(ssetext.audit(Law(text, language, tuple(provisions), title=f"Law {number + 1}")))
    with tempfile.TemporaryDirectory() as place:

        def everything() -> None:
            both = compare(audits)
            both.similarity(), both.clusters(), both.distinct(), both.rows()

        def page() -> None:
            compare(audits).to_html(Path(place) / "out.html")

        def workbook() -> None:
            compare(audits).to_xlsx(Path(place) / "out.xlsx")

        for name, work in (
            ("matrix, likeness, clusters", everything),
            ("HTML page, figures", page),
            ("Excel", workbook),
        ):
            clock, processor = time.perf_counter(), time.process_time()
            work()
            print(
                f"100 laws of 60 provisions, audits at hand: {name:28} {time.perf_counter() - clock:6.2f} s "
                f"({time.process_time() - processor:.2f} s of processor)"
            )


def main() -> None:
    """Print all figures, or one kind."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--only", choices=("alignment", "borrowing", "speed"))
    options = parser.parse_args()
    if options.only in (None, "alignment"):
        alignment(options.shared)
    if options.only in (None, "borrowing"):
        trace("es", options.shared)
        trace("fr", options.shared)
    if options.only in (None, "speed"):
        speed()


if __name__ == "__main__":
    main()
