"""Makes the two fonts under assets/fonts/ from the package that Google Fonts is published in.

Not needed to build or to run: the fonts are committed. Run it to change which letters they hold:

    npm pack @expo-google-fonts/noto-sans-kr@0.4.3
    python packaging/fonts.py expo-google-fonts-noto-sans-kr-0.4.3.tgz

Same package, same fontTools, same bytes. It ends by naming the sizes and sums that
vita_assist/pdf/faces.py expects.
"""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

PACKAGE_SHA512 = (
    "1154bfb893dc7f54e026d8e6426ac5af4a0675c97b9a5d3d092bb413f0321b34"
    "7451fcdd476a416f35963ec9eecd9886525eb8dce0d8c188972b9f81f9f2e385"
)
WEIGHTS = {
    "NotoSansKR-Regular.ttf": "package/400Regular/NotoSansKR_400Regular.ttf",
    "NotoSansKR-Bold.ttf": "package/700Bold/NotoSansKR_700Bold.ttf",
}
LICENCE = "package/LICENSE_FONT"
TARGET = Path(__file__).parent.parent / "assets" / "fonts"

# Every Hangul syllable: names use rare ones. The Latin of many languages, for those that follow.
# Not the soft hyphen: printed, it would be a hyphen in the middle of a word.
RANGES = (
    (0x0020, 0x007E),
    (0x00A0, 0x00AC),
    (0x00AE, 0x024F),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x203B),
    (0x20A9, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2199),
    (0x2212, 0x2212),
    (0x2260, 0x2265),
    (0x2460, 0x2473),
    (0x25A0, 0x25A1),
    (0x25AA, 0x25AA),
    (0x2713, 0x2713),
    (0x27E6, 0x27E7),
    (0x3000, 0x301F),
    (0x3131, 0x318E),
    (0xAC00, 0xD7A3),
    (0xFF01, 0xFF5E),
)
# What only vertical writing, old hinting or a layout engine would use.
DROPPED = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "VORG", "vhea", "vmtx", "prep", "gasp"]
NAMES = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]


def reduced(original: bytes) -> bytes:
    """The font with the letters of RANGES, without hints and layout tables."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = NAMES
    options.notdef_outline = True
    options.drop_tables += DROPPED
    options.recalc_timestamp = False
    font = TTFont(io.BytesIO(original), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
    subsetter.subset(font)
    # One table for the letters up to U+FFFF is enough, and quick to read.
    font["cmap"].tables = [t for t in font["cmap"].tables if (t.platformID, t.platEncID) == (3, 1)]
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def main(package: Path) -> int:
    """Write the fonts and their licence; 1 where the package is not the one that was read."""
    packed = package.read_bytes()
    if hashlib.sha512(packed).hexdigest() != PACKAGE_SHA512:
        sys.stderr.write(f"{package}: not the package that these fonts were made from\n")
        return 1
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:

        def member(name: str) -> bytes:
            file = archive.extractfile(name)
            if file is None:
                raise FileNotFoundError(name)
            return file.read()

        TARGET.mkdir(parents=True, exist_ok=True)
        (TARGET / "OFL.txt").write_bytes(member(LICENCE))
        for name, source in WEIGHTS.items():
            made = reduced(member(source))
            (TARGET / name).write_bytes(made)
            sys.stdout.write(f"{name} {len(made)} {hashlib.sha256(made).hexdigest()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
