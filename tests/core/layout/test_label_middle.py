from seqdiag_core.layout.messages import Obstacle, label_middle

LIFELINE = Obstacle(142, 158, is_bar=False)


def test_a_label_on_a_free_arrow_is_centred():
    assert label_middle((8, 286), 0, 150, 100, []) == 150


def test_a_label_slides_to_the_nearest_place_clear_of_a_lifeline():
    assert label_middle((0, 300), 0, 150, 60, [LIFELINE]) == 112


def test_a_label_that_would_have_to_slide_far_stays_and_cuts_the_lifeline():
    assert label_middle((0, 300), 0, 150, 142, [Obstacle(145, 165, is_bar=False)]) == 150


def test_a_label_slides_any_distance_from_a_bar():
    assert label_middle((0, 300), 0, 150, 140, [Obstacle(150, 160, is_bar=True)]) == 80


def test_a_label_too_wide_for_any_gap_stays_centred():
    assert label_middle((0, 300), 0, 150, 290, [Obstacle(140, 160, is_bar=True)]) == 150


def test_of_two_places_the_one_nearer_to_the_sender_is_taken():
    assert label_middle((0, 300), 300, 150, 60, [LIFELINE]) == 188
