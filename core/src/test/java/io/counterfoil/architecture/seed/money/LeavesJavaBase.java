package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;
import java.sql.SQLException;

@Breaks(Rule.USES_ONLY_THE_LIBRARIES_OF_ITS_FLOOR)
final class LeavesJavaBase {
    void read() throws SQLException {}
}
