"""The fonts that come along are what their licence and the metric tables ask for."""

from fontTools.ttLib import TTFont

from seqdiag_core.measure.font import MONO_EM
from seqdiag_core.measure.tables import load_table
from seqdiag_core.renderers.fonts import MONO, SANS, faces
from seqdiag_core.renderers.fonts.make_fonts import SOURCES, main, make_font


def test_letters_are_as_wide_as_the_tables_say():
    regular = TTFont(next(face.path for face in faces() if face[:3] == (SANS, False, False)))
    bold = TTFont(next(face.path for face in faces() if face[:3] == (SANS, True, False)))
    for font, name in ((regular, "liberation_sans_regular"), (bold, "liberation_sans_bold")):
        table, widths = load_table(name), font["hmtx"]
        for code, glyph in font.getBestCmap().items():
            assert table[chr(code)] == widths[glyph][0]
        assert font["head"].unitsPerEm == 2048
    mono = TTFont(next(face.path for face in faces() if face.family == MONO))
    assert mono["hmtx"]["a"][0] / 2048 == MONO_EM


def test_changed_fonts_have_other_names_and_keep_their_licence():
    for face in faces():
        names = TTFont(face.path)["name"]
        told = {record.nameID: str(record) for record in names.names}
        assert told[1] == face.family
        assert "Liberation" not in told[1] + told[4] + told[6]
        assert "Open Font License" in told[13]
        assert "Copyright (c) 2012 Red Hat, Inc." in told[0]
    licence = faces()[0].path.with_name("OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Reserved Font Name Liberation" in licence


def test_making_a_font_again_changes_nothing(tmp_path):
    for file, family, style in SOURCES.values():
        source = next(face.path for face in faces() if face.path.name == file)
        make_font(source, tmp_path / file, family, style)
        again = TTFont(tmp_path / file)
        assert again.getBestCmap() == TTFont(source).getBestCmap()
        assert str(again["name"].getName(4, 3, 1)) == f"{family} {style}"


def test_all_fonts_are_made(tmp_path, monkeypatch):
    made = []
    monkeypatch.setattr(
        "seqdiag_core.renderers.fonts.make_fonts.make_font", lambda *args: made.append(args)
    )
    main(str(tmp_path))
    assert {target for _, target, _, _ in made} == {face.path for face in faces()}
