package io.counterfoil.pdf;

import java.util.ArrayList;
import java.util.List;

/** Deals bands out to pages. Bands that belong together move to the next page together, unless they are longer than a page. */
final class Paginator {

    private final float contentHeight;
    private final List<List<Band>> pages = new ArrayList<>();
    private List<Band> page = new ArrayList<>();
    private float used;

    private Paginator(float contentHeight) {
        this.contentHeight = contentHeight;
    }

    /** The bands of each page, from the first to the last; at least one page. */
    static List<List<Band>> pages(List<Band> bands, float contentHeight) {
        Paginator paginator = new Paginator(contentHeight);
        List<Band> group = new ArrayList<>();
        for (Band band : bands) {
            group.add(band);
            if (band.flow() != Band.Flow.KEEP_WITH_NEXT) {
                paginator.place(group);
                group = new ArrayList<>();
            }
        }
        paginator.place(group);
        paginator.endPage();
        return paginator.pages.isEmpty() ? List.of(List.of()) : List.copyOf(paginator.pages);
    }

    private void place(List<Band> group) {
        float height = 0;
        for (Band band : group) {
            height += band.height();
        }
        if (used + height > contentHeight && height <= contentHeight) {
            endPage();
        }
        for (Band band : group) {
            if (used + band.height() > contentHeight) {
                endPage();
            }
            add(band);
        }
    }

    private void add(Band band) {
        if (band.flow() == Band.Flow.END_OF_PAGE) {
            endPage();
        } else {
            page.add(band);
            used += band.height();
        }
    }

    /** A page on which nothing stands would be wasted paper: two cuts in a row, or a cut at the very end. */
    private void endPage() {
        if (page.stream().anyMatch(band -> !band.marks().isEmpty())) {
            pages.add(List.copyOf(page));
        }
        page = new ArrayList<>();
        used = 0;
    }
}
