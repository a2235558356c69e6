package io.counterfoil.storage.jdbi;

import io.counterfoil.Store;
import io.counterfoil.testkit.contract.CatalogContract;
import io.counterfoil.testkit.contract.HostPartsContract;
import io.counterfoil.testkit.contract.IdempotencyKeysContract;
import io.counterfoil.testkit.contract.InventoryContract;
import io.counterfoil.testkit.contract.LedgerContract;
import io.counterfoil.testkit.contract.PaymentMethodsContract;
import io.counterfoil.testkit.contract.SeriesContract;
import io.counterfoil.testkit.contract.StoreContract;
import io.counterfoil.testkit.contract.TicketsContract;
import io.counterfoil.testkit.contract.VouchersContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every contract of the testkit, for one kind of store. */
@ExtendWith(CountedContracts.class)
abstract class StoreContracts {

    /** A store without any books. */
    abstract Store newStore();

    @Nested
    class Units extends StoreContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Numbers extends SeriesContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Methods extends PaymentMethodsContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Chains extends LedgerContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Assortments extends CatalogContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Documents extends TicketsContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Hosts extends HostPartsContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Pools extends InventoryContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Keys extends IdempotencyKeysContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }

    @Nested
    class Gifts extends VouchersContract {
        @Override
        protected Store emptyStore() {
            return newStore();
        }
    }
}
