package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaginatorTest {

    private static final float PAGE = 100;
    private static final Band LINE = Band.of(40, List.of(new Mark.Bars(List.of(new Bar(0, 0, 1, 1)))));
    private static final Band HEADING = LINE.keptWithNext();

    @Test
    void bands_fill_a_page_before_the_next_begins() {
        assertThat(Paginator.pages(List.of(LINE, LINE, LINE), PAGE))
                .containsExactly(List.of(LINE, LINE), List.of(LINE));
    }

    @Test
    void a_heading_moves_to_the_next_page_with_what_follows_it() {
        assertThat(Paginator.pages(List.of(LINE, HEADING, LINE), PAGE))
                .containsExactly(List.of(LINE), List.of(HEADING, LINE));
    }

    @Test
    void bands_that_belong_together_are_split_if_they_are_longer_than_a_page() {
        assertThat(Paginator.pages(List.of(HEADING, HEADING, LINE), PAGE))
                .containsExactly(List.of(HEADING, HEADING), List.of(LINE));
    }

    @Test
    void a_heading_at_the_very_end_is_shown() {
        assertThat(Paginator.pages(List.of(LINE, HEADING), PAGE)).containsExactly(List.of(LINE, HEADING));
    }

    @Test
    void a_cut_ends_a_page_and_never_leaves_an_empty_one() {
        Band cut = Band.endOfPage();

        assertThat(Paginator.pages(List.of(cut, LINE, cut, cut, Band.space(10), cut, LINE, cut), PAGE))
                .containsExactly(List.of(LINE), List.of(LINE));
    }

    @Test
    void nothing_is_one_empty_page() {
        assertThat(Paginator.pages(List.of(), PAGE)).containsExactly(List.of());
    }
}
