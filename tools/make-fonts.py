#!/usr/bin/env python3
"""Makes the fonts in assets/fonts from the fonts of five npm packages.

JavaFX takes one family for one text: it reads no list of families, it turns on no OpenType feature (so no tabular
figures), it draws no bold that is not in a file, and what a font lacks it takes from whatever the machine has, or
draws a box. So three families are put together here in which nothing is lacking:

  Densescope Sans     Inter (figures all of one width), Noto Sans Math, and Chinese from Noto Sans SC; regular and bold
  Densescope Sans TC  the same with Chinese from Noto Sans TC, and from Noto Sans SC what that lacks
  Densescope Mono     JetBrains Mono without ligatures, shapes from Inter, and Noto Sans Math; regular and bold

Use (Python 3.9 or newer with fontTools 4.38 or newer, Debian: python3-fonttools):

  mkdir -p target/fonts && (cd target/fonts && npm pack \\
    @expo-google-fonts/inter@0.4.2 @expo-google-fonts/jetbrains-mono@0.4.1 \\
    @expo-google-fonts/noto-sans-math@0.4.2 @expo-google-fonts/noto-sans-sc@0.4.3 \\
    @expo-google-fonts/noto-sans-tc@0.4.3)
  python3 tools/make-fonts.py target/fonts assets/fonts
  python3 tools/make-fonts.py --check assets/fonts assets/i18n/*.properties

The same packages give the same bytes.
"""

import hashlib
import io
import os
import sys
import tarfile

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

UNITS = 1000
VERSION = "1.000"
DATE = 3870000000  # seconds since 1904: a fixed moment, so that the same input gives the same bytes

# What each package holds; the sum is of the file that `npm pack` fetches.
PACKAGES = {
    "inter": ("expo-google-fonts-inter-0.4.2.tgz", "b5c1e5878c07a5637169da9f7b1f370c69709f1f8de55998e2522f7aa9dfe2a9"),
    "jetbrains-mono": ("expo-google-fonts-jetbrains-mono-0.4.1.tgz", "aead50085a2d56fffdac882c5945f9fc4e4785ccb5c8d6f1988f21faa1737c9a"),
    "noto-sans-math": ("expo-google-fonts-noto-sans-math-0.4.2.tgz", "652041ca903e7adcc1502a0621350526463e91416757310391370ff5f8fb3ce8"),
    "noto-sans-sc": ("expo-google-fonts-noto-sans-sc-0.4.3.tgz", "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59"),
    "noto-sans-tc": ("expo-google-fonts-noto-sans-tc-0.4.3.tgz", "e7532a3a43a6c660ee0351a167b99fe0da52f20b4940fb3fc067ed7c5bd594bf"),
}


def span(first, last):
    return range(first, last + 1)


def gb2312():
    """Both levels: 熵 (entropy) and 鸢 (iris) are of the second."""
    return decoded("gb2312", span(0xB0, 0xF7), span(0xA1, 0xFE))


def big5_level1():
    lows = [*span(0x40, 0x7E), *span(0xA1, 0xFE)]
    return {c for c in decoded("big5", span(0xA4, 0xC6), lows) if c.encode("big5") <= b"\xc6\x7e"}


def decoded(codec, highs, lows):
    found = set()
    for high in highs:
        for low in lows:
            try:
                found.add(bytes([high, low]).decode(codec))
            except UnicodeDecodeError:
                pass
    return found


# What else our texts need. `--check` with the texts says what is missing here.
EXTRA = ""
HAN = {ord(c) for c in gb2312() | big5_level1() | set(EXTRA)}
CJK = {*span(0x3000, 0x3020), 0x30FB, *span(0xFF01, 0xFF5E), *span(0xFFE0, 0xFFE6)}
WESTERN = {
    *span(0x20, 0x7E), *span(0xA0, 0x148), *span(0x14A, 0x17F), 0x192, *span(0x2B0, 0x2DD), *span(0x300, 0x304), 0x307, 0x308, 0x30A, 0x30C,
    *span(0x370, 0x3FF), *span(0x1D2C, 0x1D6A), *span(0x2000, 0x206F), *span(0x2070, 0x209C), 0x20AC, 0x20BF,
    *span(0x2100, 0x214F), *span(0x2150, 0x218B), *span(0x2190, 0x21FF), *span(0x2200, 0x22FF), *span(0x2300, 0x2311),
    0x2318, 0x2325, 0x232B, 0x23CE, *span(0x2460, 0x2473), *span(0x2580, 0x259F), *span(0x25A0, 0x25FF), 0x2605, 0x2606,
    0x2610, 0x2611, 0x2612, 0x2713, 0x2717, 0x27E6, 0x27E7, 0x27E8, 0x27E9, *span(0x27F5, 0x27FA), 0x2A2F, 0x2C7C, 0xFFFD,
}  # fmt: skip
# Letters of formulas that no source has: made small from the same family's bold, so that the strokes keep their weight.
RAISED = {
    0x1D40: "T", 0x1D42: "W", 0x1D57: "t", 0x1D48: "d", 0x1D4F: "k", 0x1D50: "m", 0x1D56: "p", 0x1D58: "u", 0x2E1: "l",
    0x2E2: "s", 0x2E3: "x", 0x2B0: "h", 0x2B2: "j", 0x2B3: "r", 0x2B8: "y", 0x1D43: "a", 0x1D47: "b", 0x1D49: "e",
    0x1D52: "o", 0x2071: "i", 0x207F: "n", 0x207A: "+", 0x207B: "\u2212", 0x207D: "(", 0x207E: ")", 0x1D3D: "U",
}  # fmt: skip
LOWERED = {
    0x1D62: "i", 0x2C7C: "j", 0x2096: "k", 0x2097: "l", 0x2098: "m", 0x2099: "n", 0x209A: "p", 0x209B: "s",
    0x209C: "t", 0x1D63: "r", 0x1D64: "u", 0x1D65: "v", 0x2090: "a", 0x2091: "e", 0x2092: "o", 0x2093: "x", 0x2095: "h",
    0x208A: "+", 0x208B: "\u2212", 0x208D: "(", 0x208E: ")",
}  # fmt: skip
NEEDED = "∂Σ·×−≈←→↑↓½²³₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹ᵀδη∞√∈≤≥▸●○■□▶◀▾▴◂⊙⊕∇‖∏⌈⌊…–—′∘≠Δαβγλμσθφℝⱼᵢₙˡⁱⁿ▼▲◆⇒✓✗⟨⟩"


class Source:
    """One font of one package, and its glyphs as outlines in our units."""

    def __init__(self, folder, package, path):
        name, expected = PACKAGES[package]
        with open(os.path.join(folder, name), "rb") as file:
            data = file.read()
        actual = hashlib.sha256(data).hexdigest()
        if actual != expected:
            sys.exit(f"{name}: its SHA-256 is {actual}, not {expected}")
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            self.font = TTFont(io.BytesIO(tar.extractfile("package/" + path).read()))
            self.licence = tar.extractfile("package/LICENSE_FONT").read()
        self.cmap = self.font.getBestCmap()
        self.glyphs = self.font.getGlyphSet()
        self.scale = UNITS / self.font["head"].unitsPerEm

    def has(self, code):
        return code in self.cmap

    def outline(self, name, scale=1.0, dx=0.0, dy=0.0):
        """The glyph and its width, scaled, then moved."""
        k = self.scale * scale
        recorded = DecomposingRecordingPen(self.glyphs)
        self.glyphs[name].draw(recorded)
        pen = TTGlyphPen(None)
        recorded.replay(TransformPen(pen, (k, 0, 0, k, dx, dy)))
        return pen.glyph(), round(self.glyphs[name].width * k)

    def bounds(self, name):
        pen = BoundsPen(self.glyphs)
        self.glyphs[name].draw(pen)
        return [x * self.scale for x in pen.bounds] if pen.bounds else None

    def substitutes(self, feature):
        """Glyph name → the glyph that the feature puts in its place."""
        table = self.font["GSUB"].table
        found = {}
        for record in table.FeatureList.FeatureRecord:
            if record.FeatureTag == feature:
                for index in record.Feature.LookupListIndex:
                    for sub in table.LookupList.Lookup[index].SubTable:
                        sub = getattr(sub, "ExtSubTable", sub)
                        found.update(getattr(sub, "mapping", {}))
        return found

    def height(self, char):
        return self.bounds(self.cmap[ord(char)])[3]


class Made:
    """A font in the making: code → outline and width."""

    def __init__(self):
        self.glyphs = {}
        self.widths = {}
        self.cmap = {}

    def put(self, code, outline):
        name = f"u{code:04X}"
        glyph, width = outline
        self.glyphs[name] = glyph
        self.widths[name] = width
        self.cmap[code] = name

    def lacks(self, code):
        return code not in self.cmap

    def notdef(self, width):
        pen = TTGlyphPen(None)
        for inset, order in ((0, 1), (50, -1)):
            box = [(70 + inset, inset), (70 + inset, 730 - inset), (width - 70 - inset, 730 - inset), (width - 70 - inset, inset)]
            box = box[::order]
            pen.moveTo(box[0])
            for point in box[1:]:
                pen.lineTo(point)
            pen.closePath()
        return pen.glyph()

    def save(self, path, family, bold, ascent, descent, fixed, copyrights, x_height, cap_height):
        style = "Bold" if bold else "Regular"
        post = family.replace(" ", "") + "-" + style
        missing_width = 600
        order = [".notdef", *(self.cmap[c] for c in sorted(self.cmap))]
        builder = FontBuilder(UNITS, isTTF=True)
        builder.setupGlyphOrder(order)
        builder.setupCharacterMap(self.cmap)
        glyphs = {".notdef": self.notdef(missing_width), **self.glyphs}
        builder.setupGlyf(glyphs)
        table = builder.font["glyf"]
        builder.setupHorizontalMetrics(
            {n: (missing_width if n == ".notdef" else self.widths[n], getattr(table[n], "xMin", 0)) for n in order}
        )
        builder.setupHorizontalHeader(ascent=ascent, descent=descent, lineGap=0)
        builder.setupOS2(
            version=4, sTypoAscender=ascent, sTypoDescender=descent, sTypoLineGap=0, usWinAscent=ascent,
            usWinDescent=-descent, sxHeight=round(x_height), sCapHeight=round(cap_height),
            usWeightClass=700 if bold else 400, fsSelection=(1 << 5 if bold else 1 << 6) | 1 << 7, achVendID="DNSC",
            fsType=0,
        )  # fmt: skip
        licence = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
        builder.setupNameTable({
            "copyright": " ".join(copyrights), "familyName": family, "styleName": style,
            "uniqueFontIdentifier": f"{VERSION};{post}", "fullName": f"{family} {style}".replace(" Regular", ""),
            "version": f"Version {VERSION}", "psName": post, "licenseDescription": licence,
            "licenseInfoURL": "https://openfontlicense.org",
        }, mac=False)  # fmt: skip
        builder.setupPost(keepGlyphNames=False, isFixedPitch=1 if fixed else 0)
        font = builder.font
        font["head"].macStyle = 1 if bold else 0
        font["head"].created = font["head"].modified = DATE
        font["head"].fontRevision = float(VERSION)
        font.recalcTimestamp = False
        font.recalcBBoxes = True
        font.save(path)


def small(made, base, heavy, fixed):
    """Raised and lowered letters that no source has."""
    factor = 0.62
    for letters, low in ((RAISED, False), (LOWERED, True)):
        for code, char in letters.items():
            if not made.lacks(code) or not heavy.has(ord(char)):
                continue
            name = heavy.cmap[ord(char)]
            dy = -0.16 * UNITS if low else base.height("H") * (1 - factor) + 0.01 * UNITS
            glyph, width = heavy.outline(name, factor, 0, dy)
            if fixed:
                glyph, _ = heavy.outline(name, factor, (fixed - width) / 2, dy)
                width = fixed
            made.put(code, (glyph, width))


def fitted(source, code, width):
    """A glyph of another family in a fixed width: made smaller where it is wider, else put in the middle."""
    name = source.cmap[code]
    box = source.bounds(name)
    if box is None:
        return source.outline(name)[0], width
    factor = min(1.0, 0.94 * width / (box[2] - box[0]))
    dx = width / 2 - factor * (box[0] + box[2]) / 2
    dy = (1 - factor) * (box[1] + box[3]) / 2
    return source.outline(name, factor, dx, dy)[0], width


def sans(inter, heavier, maths, chinese, family, path, bold, copyrights):
    """Chinese fonts: a character is from the first that has it."""
    made = Made()
    tabular = inter.substitutes("tnum")
    for code in sorted(WESTERN):
        if inter.has(code):
            name = inter.cmap[code]
            figure = chr(code) in "0123456789+−=<>±×÷≈≠≤≥"
            made.put(code, inter.outline(tabular.get(name, name) if figure else name))
    small(made, inter, heavier, None)
    for source in (maths, *chinese):
        for code in sorted(WESTERN):
            if made.lacks(code) and source.has(code):
                made.put(code, source.outline(source.cmap[code]))
    for code in sorted(HAN | CJK):
        source = next((source for source in chinese if source.has(code)), None)
        if source:
            made.put(code, source.outline(source.cmap[code]))
    made.save(path, family, bold, 969, -242, False, copyrights, inter.height("x"), inter.height("H"))


def minus(source, width):
    """A minus as wide as the plus: JetBrains Mono has a hyphen there, and a sign must not be missed."""
    left, bottom, _, top = source.bounds(source.cmap[0x2212])
    start, _, end, _ = source.bounds(source.cmap[ord("+")])
    pen = TTGlyphPen(None)
    pen.moveTo((start, bottom))
    for point in ((start, top), (end, top), (end, bottom)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph(), width


def mono(base, heavier, others, path, bold, copyrights):
    made = Made()
    width = 600
    for code in span(0x25A0, 0x25FF):
        if others[0].has(code):  # full and empty shapes of one hand, and so of one size
            made.put(code, fitted(others[0], code, width))
    for code in sorted(WESTERN):
        if made.lacks(code) and base.has(code) and base.glyphs[base.cmap[code]].width in (0, width):
            made.put(code, base.outline(base.cmap[code]))
    made.put(0x2212, minus(base, width))
    small(made, base, heavier, width)
    for source in others:
        for code in sorted(WESTERN):
            if made.lacks(code) and source.has(code):
                made.put(code, fitted(source, code, width))
    made.save(path, "Densescope Mono", bold, 1000, -250, True, copyrights, base.height("x"), base.height("H"))


def make(source, target):
    os.makedirs(target, exist_ok=True)

    def of(package, path):
        return Source(source, package, path)

    inter = {w: of("inter", f"{w}/Inter_{w}.ttf") for w in ("400Regular", "600SemiBold", "700Bold", "800ExtraBold")}
    code = {w: of("jetbrains-mono", f"{w}/JetBrainsMono_{w}.ttf") for w in ("400Regular", "600SemiBold", "700Bold", "800ExtraBold")}
    maths = of("noto-sans-math", "400Regular/NotoSansMath_400Regular.ttf")
    chinese = {w: of("noto-sans-sc", f"{w}/NotoSansSC_{w}.ttf") for w in ("400Regular", "600SemiBold")}
    taiwan = {w: of("noto-sans-tc", f"{w}/NotoSansTC_{w}.ttf") for w in ("400Regular", "600SemiBold")}
    first = {p: s.licence.decode().splitlines()[0].strip().rstrip(".") + "."
             for p, s in (("i", inter["400Regular"]), ("j", code["400Regular"]), ("m", maths), ("s", chinese["400Regular"]))}
    of_sans, of_mono = [first["i"], first["m"], first["s"]], [first["j"], first["m"], first["i"]]
    for family, fonts in (("Densescope Sans", (chinese,)), ("Densescope Sans TC", (taiwan, chinese))):
        name = f"{target}/{family.replace(' ', '')}"
        regular, bold = ([font[w] for font in fonts] for w in ("400Regular", "600SemiBold"))
        sans(inter["400Regular"], inter["600SemiBold"], maths, regular, family, f"{name}-Regular.ttf", False, of_sans)
        sans(inter["600SemiBold"], inter["800ExtraBold"], maths, bold, family, f"{name}-Bold.ttf", True, of_sans)
    mono(code["400Regular"], code["600SemiBold"], [inter["400Regular"], maths], f"{target}/DensescopeMono-Regular.ttf", False, of_mono)
    mono(code["600SemiBold"], code["800ExtraBold"], [inter["600SemiBold"], maths], f"{target}/DensescopeMono-Bold.ttf", True, of_mono)
    for name, font in (("Inter", inter["400Regular"]), ("JetBrainsMono", code["400Regular"]), ("NotoSansMath", maths),
                       ("NotoSansSC", chinese["400Regular"]), ("NotoSansTC", taiwan["400Regular"])):
        with open(f"{target}/OFL-{name}.txt", "wb") as file:
            file.write(font.licence)


def check(folder, texts):
    """Ends with 1 if a character that the program or one of the texts needs has no glyph."""
    worst = 0
    used = set()
    for text in texts:
        with open(text, encoding="utf-8") as file:
            used |= {c for c in file.read() if c >= " "}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".ttf"):
            continue
        path = os.path.join(folder, name)
        with open(path, "rb") as file:
            data = file.read()
        font = TTFont(io.BytesIO(data))
        cmap = font.getBestCmap()
        wanted = {chr(c) for c in [*span(0x20, 0x7E), *span(0xA0, 0x148), *span(0x14A, 0x17F), *span(0x391, 0x3A1), *span(0x3A3, 0x3C9)]} | set(NEEDED)
        if "Sans" in name:
            wanted |= gb2312() | big5_level1() | {chr(c) for c in CJK} | used
        missing = sorted(c for c in wanted if ord(c) not in cmap)
        figures = {font["hmtx"][cmap[ord(d)]][0] for d in "0123456789"}
        worst |= bool(missing) or len(figures) > 1
        print(f"{name}: {len(data):,} bytes, {len(cmap):,} characters, family {font['name'].getDebugName(1)}, "
              f"style {font['name'].getDebugName(2)}, figures {sorted(figures)}, sha256 {hashlib.sha256(data).hexdigest()}")
        print("  missing: " + ("".join(missing) or "none"))
    return worst


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "--check":
        sys.exit(check(sys.argv[2], sys.argv[3:]))
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(sys.argv[1], sys.argv[2])
