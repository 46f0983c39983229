package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.json.InvalidInputException;
import org.courtesy.report.behind.BehindPage;
import org.courtesy.report.behind.BehindRow;
import org.courtesy.report.behind.BehindService;
import org.courtesy.report.behind.Particulars;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.UserSettings;

/** The page with the customers behind a figure. Figure and particulars stand in the address, as does the place in the list. */
@Named
@ViewScoped
public class BehindView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final ReportRoom room;
    private final BehindService service;
    private final UserSettings settings;

    private String figure;
    private String cursor;
    private final TreeMap<String, String> given = new TreeMap<>();
    private transient BehindPage page;

    @Inject
    public BehindView(ReportRoom room, BehindService service, UserSettings settings) {
        this.room = room;
        this.service = service;
        this.settings = settings;
    }

    /** For the proxy. */
    protected BehindView() {
        this(null, null, null);
    }

    private BehindPage page() {
        if (page == null) {
            try {
                page = service.customers(
                        figure == null ? "" : figure, particulars(), room.scope(), cursor, PAGE, settings.getLocale());
            } catch (NotFoundException | InvalidInputException none) {
                room.complain("reports.behind.none");
                page = new BehindPage(List.of(), 0, new Page<>(List.of(), null));
            }
        }
        return page;
    }

    private Particulars particulars() {
        return new Particulars(given);
    }

    /** What the figure says, the general before the particular. */
    public String getHeading() {
        return page().title().isEmpty()
                ? room.words().say("reports.behind")
                : page().title().get(0);
    }

    /** The particulars of the figure in words. */
    public List<String> getDetails() {
        List<String> title = page().title();
        return title.isEmpty() ? title : title.subList(1, title.size());
    }

    /** How many customers there are, in words. */
    public String getTotal() {
        return room.words().say("reports.behind.total", page().total());
    }

    /** The customers of this page. */
    public List<BehindRow> getRows() {
        return page().customers().items();
    }

    /** The address of those who come after, null at the end. */
    public String getMore() {
        return address(page().customers().next());
    }

    /** The address of the beginning of the list, null there. */
    public String getBeginning() {
        return cursor == null ? null : links(null);
    }

    private String address(String next) {
        return next == null ? null : links(next);
    }

    private String links(String next) {
        Object[] parameters = new Object[given.size() * 2 + 2];
        int place = 0;
        for (Map.Entry<String, String> entry : given.entrySet()) {
            parameters[place++] = entry.getKey();
            parameters[place++] = entry.getValue();
        }
        parameters[place++] = "cursor";
        parameters[place] = next;
        return room.links().behind(figure, parameters);
    }

    /** Sends all customers behind the figure as a file. */
    public void download() {
        room.send("customers", service.sheet(figure, particulars(), room.scope(), settings.getLocale()));
    }

    /** The particulars of the figure by name, as they stand in the address. */
    public Map<String, String> getGiven() {
        return given;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
