package io.counterfoil.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.ZoneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rows are drawn as texts: a dot is a free seat, {@code s} sold, {@code h} held, {@code b} blocked. */
class SeatMapTest {

    private static final PlanId CONCERT = PlanId.of("concert");
    private static final ZoneCode STALLS = ZoneCode.of("stalls");

    private static PlanZone zone(int rows, int seats) {
        return PlanZone.of(STALLS, "Stalls")
                .withRows(IntStream.range(0, rows)
                        .mapToObj(i -> PlanRow.of(RowName.of(Character.toString('A' + i))))
                        .toArray(PlanRow[]::new))
                .withSeats(IntStream.rangeClosed(1, seats)
                        .mapToObj(i -> PlanSeat.of(SeatName.of(Integer.toString(i))))
                        .toArray(PlanSeat[]::new));
    }

    private static SeatMap map(String... rows) {
        return map(zone(rows.length, rows[0].length()), rows);
    }

    private static SeatMap map(PlanZone zone, String... rows) {
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length(); j++) {
                PoolKey key = PoolKey.place(CONCERT, place(i, j));
                switch (rows[i].charAt(j)) {
                    case 's' -> pools.add(new Pool(key, OptionalLong.empty(), 1, 0));
                    case 'h' -> pools.add(new Pool(key, OptionalLong.empty(), 0, 1));
                    case 'b' -> pools.add(new Pool(key, OptionalLong.of(0), 0, 0));
                    default -> assertThat(rows[i].charAt(j)).isEqualTo('.');
                }
            }
        }
        return SeatMap.of(CONCERT, zone, pools);
    }

    private static Place place(int row, int seat) {
        return Place.in(STALLS)
                .row(RowName.of(Character.toString('A' + row)))
                .seat(SeatName.of(Integer.toString(seat + 1)));
    }

    private static SeatWish wish(int count) {
        return SeatWish.of(ProductId.of("entry"), count);
    }

    private static String best(SeatMap map, SeatWish wish) {
        return map.best(wish, place -> true)
                .map(places -> places.get(0).row().orElseThrow()
                        + places.stream()
                                .map(place -> place.seat().orElseThrow().value())
                                .reduce("", (before, seat) -> before + " " + seat))
                .orElse("none");
    }

    @Test
    void the_best_seats_are_in_the_middle_of_the_first_row() {
        assertThat(best(map("..........", ".........."), wish(2))).isEqualTo("A 5 6");
        assertThat(best(map(".........", "........."), wish(2))).isEqualTo("A 4 5");
        assertThat(best(map("..........", ".........."), wish(3))).isEqualTo("A 4 5 6");
    }

    @Test
    void seats_are_side_by_side_in_one_row_or_not_found() {
        assertThat(best(map("..s..h..b.", "s........."), wish(3))).isEqualTo("B 4 5 6");
        assertThat(best(map("..s..h..b.", "..s..s..s."), wish(3))).isEqualTo("none");
        assertThat(best(map("..", ".."), wish(3))).isEqualTo("none");
    }

    @Test
    void no_single_seat_is_left_where_that_was_asked_for() {
        assertThat(best(map("..s...s..."), wish(2))).isEqualTo("A 5 6");
        assertThat(best(map("..s...s..."), wish(2).leavingNoSingle())).isEqualTo("A 1 2");
        assertThat(best(map("..."), wish(2).leavingNoSingle())).isEqualTo("none");
        assertThat(best(map("..."), wish(3).leavingNoSingle())).isEqualTo("A 1 2 3");
        assertThat(best(map("..."), wish(1).leavingNoSingle())).isEqualTo("A 1");
    }

    @Test
    void only_affordable_seats_are_found_and_the_others_still_count_as_free() {
        SeatMap map = map("......");

        assertThat(map.best(wish(2), place -> !place.equals(place(0, 2)))).contains(List.of(place(0, 3), place(0, 4)));
        assertThat(map.best(wish(2).leavingNoSingle(), place -> !place.equals(place(0, 2))))
                .as("seats 4 and 5 would leave 6 alone")
                .contains(List.of(place(0, 0), place(0, 1)));
    }

    @Test
    void a_table_that_is_sold_whole_is_had_by_a_party_of_its_size_while_it_is_empty() {
        PlanZone tables = zone(3, 4).withWholeRows();
        SeatMap map = map(tables, "....", "..s.", "....");

        assertThat(best(map, wish(4))).isEqualTo("A 1 2 3 4");
        assertThat(best(map, wish(3))).isEqualTo("none");
        assertThat(best(map(tables, "h...", "..s.", "...."), wish(4))).isEqualTo("C 1 2 3 4");
        assertThat(map.available()).isEqualTo(8);
        assertThat(map(zone(3, 4), "....", "..s.", "....").available()).isEqualTo(11);
    }

    @Test
    void a_map_tells_the_status_of_each_seat() {
        SeatMap map = map(".shb");

        assertThat(IntStream.range(0, 5).mapToObj(seat -> map.status(place(0, seat))))
                .containsExactly(
                        Optional.of(SeatStatus.FREE),
                        Optional.of(SeatStatus.SOLD),
                        Optional.of(SeatStatus.HELD),
                        Optional.of(SeatStatus.BLOCKED),
                        Optional.empty());
        assertThat(map.places(SeatStatus.SOLD)).containsExactly(place(0, 1));
        assertThat(map).hasToString("SeatMap[stalls, 1 available]");
    }

    @Test
    void seats_of_a_zone_without_rows_stand_in_one() {
        PlanZone zone =
                PlanZone.of(STALLS, "Stalls").withSeats(PlanSeat.of(SeatName.of("1")), PlanSeat.of(SeatName.of("2")));

        assertThat(SeatMap.of(CONCERT, zone, List.of()).places(SeatStatus.FREE))
                .containsExactly(
                        Place.in(STALLS).seat(SeatName.of("1")),
                        Place.in(STALLS).seat(SeatName.of("2")));
    }

    @Test
    void a_wish_has_1_to_100_seats() {
        assertThat(wish(100).count()).isEqualTo(100);
        assertThatIllegalArgumentException().isThrownBy(() -> wish(0));
        assertThatIllegalArgumentException().isThrownBy(() -> wish(101));
    }

    /** Every block of the row is tried by hand. */
    @Property
    void found_seats_are_free_adjacent_and_leave_no_single(
            @ForAll("rows") String row, @ForAll @IntRange(min = 1, max = 5) int count) {
        List<Integer> fitting = IntStream.rangeClosed(0, row.length() - count)
                .filter(start -> row.substring(start, start + count).equals(".".repeat(count)))
                .filter(start -> {
                    String left = "|" + row.substring(0, start);
                    String right = row.substring(start + count) + "|";
                    return !left.matches("(.*[^.])?\\.") && !right.matches("\\.([^.].*)?");
                })
                .boxed()
                .toList();

        Optional<List<Place>> found = map(row).best(wish(count).leavingNoSingle(), place -> true);

        assertThat(found.isPresent()).isEqualTo(!fitting.isEmpty());
        found.ifPresent(places -> assertThat(fitting)
                .contains(Integer.parseInt(places.get(0).seat().orElseThrow().value()) - 1));
        found.ifPresent(places -> assertThat(places).hasSize(count));
    }

    @Provide
    Arbitrary<String> rows() {
        return Arbitraries.strings().withChars("...shb").ofMinLength(5).ofMaxLength(12);
    }
}
