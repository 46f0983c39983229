package org.courtesy.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.courtesy.customer.BlockList;
import org.courtesy.customer.BlockLists;
import org.courtesy.customer.ListedPerson;
import org.courtesy.customer.PersonFinder;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Reads the newest edition of a list of those who want no advertising; it takes effect when the whole file was read. */
abstract class ListRows implements RowWriter {

    private final PersonFinder finder;
    private final BlockLists lists;
    private final BlockList list;

    ListRows(PersonFinder finder, BlockLists lists, BlockList list) {
        this.finder = finder;
        this.lists = lists;
        this.list = list;
    }

    @Override
    public Written write(List<Row> rows, JobRun job) {
        List<ListedPerson> persons = new ArrayList<>();
        for (Row row : rows) {
            read(row, persons);
        }
        List<Set<Long>> found = finder.find(persons);
        Set<Long> all = new HashSet<>();
        found.forEach(all::addAll);
        lists.gather(job.id(), all);
        return Written.unmatched(found.stream().filter(Set::isEmpty).count());
    }

    private static void read(Row row, List<ListedPerson> persons) {
        Patch.removeNulls(row.fields().path("externalIds"));
        try {
            ListedPerson person = CaseJson.read(row.fields(), ListedPerson.class);
            if (person.findable()) {
                persons.add(person);
            } else {
                row.refuse(person.name() == null ? "customer" : "address.street", InputProblem.MISSING);
            }
        } catch (InvalidInputException e) {
            row.refuse(e.errors());
        }
    }

    /** Whom a refused row means is not known: then nobody is taken off. */
    @Override
    public Written conclude(JobRun job, boolean dryRun, boolean rowsRefused) {
        BlockLists.Change change = lists.compare(job.id(), list);
        if (!dryRun) {
            lists.add(job.id(), list);
            if (!rowsRefused) {
                lists.removeOthers(job.id(), list);
            }
        }
        return new Written(change.come(), 0, change.stay(), rowsRefused ? 0 : change.go(), 0);
    }

    @Override
    public void forget(JobRun job) {
        lists.forget(job.id());
    }
}
