"""A question and a mere possibility are told from a statement."""

import pytest

from newsum.repeats.sentence.content import Content, content_of
from newsum.repeats.sentence.words import take_apart


def content(text: str) -> Content:
    return content_of(take_apart(text), (), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le pont cède\u00a0?", True),
        ("« Le pont cède\u00a0? »", True),
        ("Le maire savait-il que le pont cède", True),
        ("Pourquoi le pont cède", True),
        ("On ignore si le pont cède", True),
        ("Pourquoi c’est important, parce que le pont cède", False),
        ("Le pont cède, dit-elle", False),
        ("Le pont cède, me semble-t-il", False),
        ("Le pont, nous confirme-t-on, a cédé.", False),
        ("La préfète, rappelle-t-elle, a fermé le pont.", False),
        ("Quand le pont rouvre-t-il\u00a0? Dans la nuit de samedi.", False),
        ("Pourquoi le pont cède\u00a0? À cause du gel, dit la mairie.", False),
        ("Le maire part sans savoir ce que dira le juge.", False),
        ("Rien de tel, nous jure-t-on à la mairie.", False),
        ("alors à qui appartient le pont", True),
        ("Je vous demande qui ferme le pont.", True),
        ("Je vous demande de fermer le pont.", False),
        ("Le pont cède.", False),
    ],
)
def test_a_question_may_lack_its_mark(text: str, *, expected: bool) -> None:
    assert content(text).is_question is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le maire partirait lundi.", True),
        ("Le maire signe sans doute lundi.", True),
        ("Le maire a annoncé qu’il pourrait partir.", True),
        ("Le maire a annoncé qu’il partirait lundi.", False),
        ("Les enfants ne mangent pas comme il faudrait.", False),
        ("Le maire est accusé de fraude.", True),
        ("Le maire part lundi.", False),
        ("Le maire avait prédit qu’il partirait.", False),
        ("La digue reviendrait, selon les estimations, à quatre millions.", False),
        ("Trois cents postes sont susceptibles d’être créés.", True),
        ("Un chalutier est soupçonné d’avoir coupé le câble.", True),
        ("Le maire n’aurait jamais dû partir.", False),
        ("Le maire aurait du mal à partir.", True),
        ("Le maire espérait, assurait, ouvrait, serrait, tirait.", False),
        ("Le maire partirait, conclurait, recevrait, courrait.", True),
        ("La chimie accuse le maire.", False),
        ("La venue du maire est incertaine.", True),
        ("Les élèves qui auraient sauté de joie attendent, le lycée reste ouvert.", False),
        ("C’est sans doute le plus grave : le pont est fermé.", False),
    ],
)
def test_what_was_announced_is_no_mere_possibility(text: str, *, expected: bool) -> None:
    assert (content(text).possible_from is not None) is expected


def test_what_comes_before_a_doubt_is_stated() -> None:
    assert content("Le pont est fermé, sans doute à cause du gel.").possible_from == 1
    assert content("Sans doute fermé, le pont, à cause du gel.").possible_from == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On retiendra ces onze communes inondées.", True),
        ("Gardez donc en tête ces onze communes inondées.", True),
        ("Onze communes inondées, voilà le bilan.", True),
        ("Le Breton reste en tête de la course.", False),
        ("Nous garderons nos écoles.", False),
        ("Il restera de la place pour tous.", False),
    ],
)
def test_a_recap_says_that_it_is_one(text: str, *, expected: bool) -> None:
    assert content(text).sums_up is expected
