"""A graph of the size and shape of the real one, made here so that a new fact never breaks a test of the page."""

from __future__ import annotations

from typing import Any, Final

import networkx as nx

CITY: Final = "place/hai-phong"
SOURCE: Final = "source/article-2020"

# type: [(id, vi, en, *other names)]
ENTITIES: Final[dict[str, list[tuple[str, ...]]]] = {
    "AdministrativeUnit": [(CITY, "Hải Phòng", "Hải Phòng", "thành phố Cảng", "Haiphong")],
    "Country": [
        ("place/japan", "Nhật Bản", "Japan"),
        ("place/south-korea", "Hàn Quốc", "South Korea", "Republic of Korea"),
        ("place/united-states", "Hoa Kỳ", "United States", "Mỹ"),
        ("place/china", "Trung Quốc", "China"),
        ("place/viet-nam", "Việt Nam", "Việt Nam", "Vietnam"),
    ],
    "GeopoliticalEntity": [
        ("place/eu", "Liên minh châu Âu", "European Union", "EU"),
        ("place/asean", "ASEAN", "ASEAN", "Hiệp hội các quốc gia Đông Nam Á"),
    ],
    "Place": [
        ("place/lan-ha-bay", "Vịnh Lan Hạ", "Lan Hạ Bay"),
        ("place/ha-long-bay", "Vịnh Hạ Long", "Hạ Long Bay"),
        ("place/cat-ba-archipelago", "Quần đảo Cát Bà", "Cát Bà Archipelago"),
        ("place/vietnam-china-corridor", "Hành lang kinh tế 5 tỉnh Việt Nam – Trung Quốc", "Five-province Việt Nam–China economic corridor"),
    ],
    "Organisation": [
        ("org/city-party-committee", "Thành ủy Hải Phòng", "Hải Phòng City Party Committee"),
        ("org/communist-party", "Đảng Cộng sản Việt Nam", "Communist Party of Việt Nam"),
        ("org/party-committees", "Các cấp ủy", "Party committees at all levels"),
        ("org/party-organisations", "Các tổ chức đảng", "Party organisations"),
        ("org/unesco", "UNESCO", "UNESCO"),
        ("org/citynet", "CityNet", "CityNet"),
        ("org/wccd", "WCCD", "WCCD", "World Council on City Data"),
        ("org/tpo", "TPO", "TPO"),
        ("org/wego", "WeGO", "WeGO"),
        ("org/mayors-for-peace", "Mayors for Peace", "Mayors for Peace", "Thị trưởng vì Hòa bình"),
    ],
    "PublicBody": [("org/department-of-foreign-affairs", "Sở Ngoại vụ Hải Phòng", "Hải Phòng Department of Foreign Affairs")],
    "Enterprise": [
        ("enterprise/lg", "LG", "LG"),
        ("enterprise/bridgestone", "Bridgestone", "Bridgestone"),
        ("enterprise/vingroup", "Vingroup", "Vingroup"),
        ("enterprise/sun-group", "Sun Group", "Sun Group"),
    ],
    "InfrastructureAsset": [
        ("asset/tan-vu-lach-huyen-bridge", "Cầu Tân Vũ – Lạch Huyện", "Tân Vũ – Lạch Huyện bridge"),
        ("asset/tan-vu-lach-huyen-road", "Đường Tân Vũ – Lạch Huyện", "Tân Vũ – Lạch Huyện road"),
        ("asset/hai-phong-international-gateway-port", "Cảng cửa ngõ quốc tế Hải Phòng", "Hải Phòng International Gateway Port"),
        ("asset/east-west-axis", "Trục giao thông Đông – Tây", "East–West transport axis"),
        ("asset/lach-huyen-port", "Cảng Lạch Huyện", "Lạch Huyện port"),
        ("asset/cat-bi-airport", "Sân bay quốc tế Cát Bi", "Cát Bi International Airport"),
    ],
    "Vessel": [("vessel/northern-jaguar", "Northern Jaguar", "Northern Jaguar"), ("vessel/wan-hai-805", "Wan Hai 805", "Wan Hai 805")],
    "Festival": [("festival/hoa-phuong-do", "Lễ hội Hoa Phượng Đỏ", "Red Flamboyant Festival")],
    "Person": [("person/nguyen-anh-tuan", "Nguyễn Anh Tuân", "Nguyễn Anh Tuân")],
    "Policy": [("policy/unnamed-policy-line", "Chủ trương chưa rõ tên", "Unnamed policy line")],
    "Indicator": [
        ("indicator/fdi", "Vốn FDI", "FDI capital"),
        ("indicator/oda", "Vốn ODA", "ODA capital"),
        ("indicator/remittances", "Kiều hối", "Remittances"),
        ("indicator/import-export-turnover", "Kim ngạch xuất nhập khẩu", "Import–export turnover"),
        ("indicator/export-turnover", "Kim ngạch xuất khẩu", "Export turnover"),
        ("indicator/cargo-throughput", "Sản lượng hàng hóa qua cảng", "Cargo through the port"),
        ("indicator/domestic-budget-revenue", "Thu ngân sách nội địa", "Domestic budget revenue"),
        ("indicator/state-budget-revenue", "Thu ngân sách Nhà nước", "State budget revenue"),
        ("indicator/gdp-growth", "Tăng trưởng GDP", "GDP growth"),
        ("indicator/technology-transfer", "Chuyển giao công nghệ", "Technology transfer"),
        ("indicator/management-skills", "Kỹ năng quản lý tiên tiến", "Advanced management skills"),
        ("indicator/technical-infrastructure", "Kết cấu hạ tầng kỹ thuật", "Technical infrastructure"),
        ("indicator/land-stock", "Quỹ đất", "Stock of land"),
        ("indicator/household-economy", "Kinh tế hộ gia đình", "Household economy"),
        ("indicator/standing", "Vị thế thành phố", "Standing of the city"),
    ],
}

RELATIONS: Final = {
    "hp:cooperatesWith": ("hợp tác với", "cooperates with"),
    "hp:hasPriorityPartner": ("ưu tiên đối tác", "has as a priority partner"),
    "hp:investsIn": ("đầu tư vào", "invests in"),
    "hp:finances": ("cấp vốn cho", "finances"),
    "hp:locatedIn": ("nằm ở", "is located in"),
    "hp:actsFor": ("là cơ quan của", "acts for"),
    "hp:holdsPostIn": ("giữ chức vụ tại", "holds a post in"),
    "hp:calledAt": ("đã cập", "called at"),
    "hp:nominatedTo": ("được đề cử lên", "is nominated to"),
    "hp:directs": ("chỉ đạo", "directs"),
    "hp:saidToInfluence": ("được cho là tác động đến", "is said to influence"),
    "hp:originatesFrom": ("bắt nguồn từ", "originates from"),
}

# kind, source, target, paragraph, anchor, start, vi, en, modality, voice, list left open
_R, _V, _P = "report", "evaluation", "plan"
FACTS: Final[list[tuple[str, str, str, int, str, int, str, str, str, str, bool]]] = [
    ("hp:cooperatesWith", CITY, "place/japan", 5, "Nhật Bản", 2941, "Thành phố hợp tác cấp địa phương với Nhật Bản.", "The city cooperates with Japan at local-government level.", _R, "narrator", False),
    ("hp:cooperatesWith", CITY, "place/south-korea", 5, "Hàn Quốc", 2951, "Thành phố hợp tác cấp địa phương với Hàn Quốc.", "The city cooperates with the Republic of Korea at local-government level.", _R, "narrator", False),
    ("hp:cooperatesWith", CITY, "place/eu", 5, "EU", 2961, "Thành phố hợp tác cấp địa phương với EU.", "The city cooperates with the EU at local-government level.", _R, "narrator", False),
    ("hp:cooperatesWith", CITY, "place/united-states", 5, "Hoa Kỳ", 2965, "Thành phố hợp tác cấp địa phương với Hoa Kỳ.", "The city cooperates with the United States at local-government level.", _R, "narrator", False),
    ("hp:cooperatesWith", CITY, "place/vietnam-china-corridor", 5, "5 tỉnh", 2884, "Một hình thức liên kết là hành lang kinh tế gồm năm tỉnh.", "One form of linkage is an economic corridor of five provinces.", _R, "narrator", False),
    ("hp:cooperatesWith", CITY, "org/citynet", 5, "CityNet", 3008, "Thành phố liên kết đa phương với CityNet.", "The city has multilateral links with CityNet.", _R, "narrator", True),
    ("hp:cooperatesWith", CITY, "org/wccd", 5, "WCCD", 3017, "Thành phố liên kết đa phương với WCCD.", "The city has multilateral links with WCCD.", _R, "narrator", True),
    ("hp:cooperatesWith", CITY, "org/tpo", 5, "TPO", 3023, "Thành phố liên kết đa phương với TPO.", "The city has multilateral links with TPO.", _R, "narrator", True),
    ("hp:cooperatesWith", CITY, "org/wego", 5, "WeGO", 3028, "Thành phố liên kết đa phương với WeGO.", "The city has multilateral links with WeGO.", _R, "narrator", True),
    ("hp:cooperatesWith", CITY, "org/mayors-for-peace", 5, "Mayors for Peace", 3034, "Thành phố liên kết đa phương với Mayors for Peace.", "The city has multilateral links with Mayors for Peace.", _R, "narrator", True),
    ("hp:hasPriorityPartner", CITY, "place/japan", 8, "Nhật Bản", 4746, "Nhật Bản thuộc nhóm đối tác thành phố chú trọng.", "Japan is among the partners the city means to focus on.", _P, "carried-over", False),
    ("hp:hasPriorityPartner", CITY, "place/south-korea", 8, "Hàn Quốc", 4756, "Hàn Quốc thuộc nhóm đối tác thành phố chú trọng.", "The Republic of Korea is among the partners the city means to focus on.", _P, "carried-over", False),
    ("hp:hasPriorityPartner", CITY, "place/united-states", 8, "Hoa Kỳ", 4766, "Hoa Kỳ thuộc nhóm đối tác thành phố chú trọng.", "The United States is among the partners the city means to focus on.", _P, "carried-over", False),
    ("hp:hasPriorityPartner", CITY, "place/eu", 8, "EU", 4774, "EU thuộc nhóm đối tác thành phố chú trọng.", "The EU is among the partners the city means to focus on.", _P, "carried-over", False),
    ("hp:hasPriorityPartner", CITY, "place/china", 8, "Trung Quốc", 4778, "Trung Quốc thuộc nhóm đối tác thành phố chú trọng.", "China is among the partners the city means to focus on.", _P, "carried-over", False),
    ("hp:hasPriorityPartner", CITY, "place/asean", 8, "ASEAN", 4790, "ASEAN thuộc nhóm đối tác thành phố chú trọng.", "ASEAN is among the partners the city means to focus on.", _P, "carried-over", False),
    ("hp:investsIn", "enterprise/lg", CITY, 2, "LG", 621, "LG có mặt tại thành phố với tư cách nhà đầu tư.", "LG is present in the city as an investor.", _R, "explicit", True),
    ("hp:investsIn", "enterprise/bridgestone", CITY, 2, "Bridgestone", 625, "Bridgestone có mặt tại thành phố với tư cách nhà đầu tư.", "Bridgestone is present in the city as an investor.", _R, "explicit", True),
    ("hp:investsIn", "enterprise/vingroup", CITY, 3, "Vingroup", 1686, "Vingroup là một trong các nhà đầu tư trong nước có mặt.", "Vingroup is one of the domestic investors present.", _R, "narrator", True),
    ("hp:investsIn", "enterprise/sun-group", CITY, 3, "Sun Group", 1696, "Sun Group là một trong các nhà đầu tư trong nước có mặt.", "Sun Group is one of the domestic investors present.", _R, "narrator", True),
    ("hp:finances", "indicator/oda", "asset/tan-vu-lach-huyen-bridge", 3, "Cầu và đường", 1344, "Cầu Tân Vũ – Lạch Huyện là một công trình trọng điểm có vốn ODA.", "The Tân Vũ – Lạch Huyện bridge is a key work that ODA paid for in part.", _R, "narrator", True),
    ("hp:finances", "indicator/oda", "asset/tan-vu-lach-huyen-road", 3, "Tân Vũ", 1357, "Đường Tân Vũ – Lạch Huyện là một công trình trọng điểm có vốn ODA.", "The Tân Vũ – Lạch Huyện road is a key work that ODA paid for in part.", _R, "narrator", True),
    ("hp:finances", "indicator/oda", "asset/hai-phong-international-gateway-port", 3, "cửa ngõ", 1391, "Hạ tầng Cảng cửa ngõ quốc tế là một công trình trọng điểm có vốn ODA.", "The infrastructure of the gateway port is a key work that ODA paid for in part.", _R, "narrator", True),
    ("hp:finances", "indicator/oda", "asset/east-west-axis", 3, "Đông - Tây", 1443, "Trục giao thông Đông – Tây là một công trình trọng điểm có vốn ODA.", "The East–West axis is a key work that ODA paid for in part.", _R, "narrator", True),
    ("hp:actsFor", "org/department-of-foreign-affairs", CITY, 2, "Sở Ngoại vụ", 311, "Sở Ngoại vụ là cơ quan của Hải Phòng.", "The Department of Foreign Affairs is a body of Hải Phòng.", "context", "explicit", False),
    ("hp:actsFor", "org/city-party-committee", CITY, 1, "Thành ủy Hải Phòng", 110, "Thành ủy là tổ chức đảng của Hải Phòng.", "The City Party Committee is the Party body of Hải Phòng.", _R, "narrator", False),
    ("hp:holdsPostIn", "person/nguyen-anh-tuan", "org/department-of-foreign-affairs", 2, "Giám đốc", 302, "Ông là Giám đốc Sở Ngoại vụ.", "He is Director of the Department of Foreign Affairs.", _R, "explicit", False),
    ("hp:calledAt", "vessel/northern-jaguar", "asset/lach-huyen-port", 4, "Northern Jaguar", 2340, "Cảng Lạch Huyện đã đón tàu Northern Jaguar.", "Lạch Huyện port received the Northern Jaguar.", _R, "carried-over", False),
    ("hp:calledAt", "vessel/wan-hai-805", "asset/lach-huyen-port", 4, "Wan Hai 805", 2369, "Cảng Lạch Huyện đã đón tàu Wan Hai 805.", "Lạch Huyện port received the Wan Hai 805.", _R, "carried-over", False),
    ("hp:nominatedTo", "place/ha-long-bay", "org/unesco", 6, "Vịnh Hạ Long", 3510, "Hồ sơ đề cử trình UNESCO gồm Vịnh Hạ Long.", "The dossier to be put to UNESCO includes Hạ Long Bay.", _P, "narrator", False),
    ("hp:nominatedTo", "place/cat-ba-archipelago", "org/unesco", 6, "Quần đảo Cát Bà", 3525, "Hồ sơ đề cử trình UNESCO gồm Quần đảo Cát Bà.", "The dossier to be put to UNESCO includes the Cát Bà Archipelago.", _P, "narrator", False),
    ("hp:directs", "org/city-party-committee", "org/party-committees", 1, "các cấp ủy", 148, "Thành ủy chỉ đạo các cấp ủy thực hiện chủ trương.", "The City Party Committee directed the Party committees to carry the line out.", _R, "narrator", False),
    ("hp:directs", "org/city-party-committee", "org/party-organisations", 1, "các tổ chức đảng", 160, "Thành ủy chỉ đạo các tổ chức đảng thực hiện chủ trương.", "The City Party Committee directed the Party organisations to carry the line out.", _R, "narrator", False),
    ("hp:originatesFrom", "policy/unnamed-policy-line", "org/communist-party", 1, "Đảng ta", 78, "Chủ trương bắt nguồn từ Đảng.", "The line comes from the Party.", _R, "narrator", False),
    ("hp:saidToInfluence", "indicator/fdi", CITY, 2, "hội nhập", 370, "Hội nhập đem lại cơ hội cho thành phố, thấy rõ qua vốn FDI.", "Integration has brought the city an opportunity that FDI shows.", _V, "explicit", False),
    ("hp:saidToInfluence", "indicator/oda", CITY, 3, "thiết thực", 1176, "Vốn ODA được cho là có hiệu quả rất thiết thực.", "ODA is said to have shown very practical results.", _V, "narrator", False),
    ("hp:saidToInfluence", "indicator/remittances", CITY, 7, "đầu tư", 4149, "Kiều hối góp phần vào đầu tư.", "Remittances contributed to investment.", _R, "narrator", True),
    ("hp:saidToInfluence", "indicator/fdi", "indicator/gdp-growth", 2, "GDP", 724, "FDI đóng góp vào tăng trưởng GDP.", "FDI contributes to GDP growth.", _R, "carried-over", False),
    ("hp:saidToInfluence", "indicator/fdi", "indicator/state-budget-revenue", 2, "thu ngân sách", 731, "FDI đóng góp vào thu ngân sách Nhà nước.", "FDI contributes to State budget revenue.", _R, "carried-over", False),
    ("hp:saidToInfluence", "indicator/fdi", "indicator/technology-transfer", 2, "công nghệ", 776, "FDI thúc đẩy chuyển giao công nghệ.", "FDI promotes the transfer of technology.", _R, "carried-over", False),
    ("hp:saidToInfluence", "indicator/fdi", "indicator/management-skills", 2, "kỹ năng", 801, "FDI thúc đẩy chuyển giao kỹ năng quản lý.", "FDI promotes the passing on of management skills.", _R, "carried-over", False),
    ("hp:saidToInfluence", "indicator/fdi", "indicator/export-turnover", 2, "gia tăng", 885, "FDI trực tiếp làm tăng kim ngạch xuất khẩu.", "FDI directly raises export turnover.", _R, "carried-over", False),
    ("hp:saidToInfluence", "indicator/fdi", "indicator/cargo-throughput", 3, "xuất nhập khẩu", 1968, "FDI góp phần trực tiếp tăng sản lượng hàng qua cảng.", "FDI helped directly to raise the cargo through the port.", _R, "narrator", False),
    ("hp:saidToInfluence", "indicator/oda", "indicator/technical-infrastructure", 3, "kết cấu", 1233, "ODA góp phần chuyển đổi mạnh kết cấu hạ tầng kỹ thuật.", "ODA helped to transform the technical infrastructure strongly.", _R, "narrator", False),
    ("hp:saidToInfluence", "indicator/oda", "indicator/land-stock", 3, "quỹ đất", 1557, "Các công trình tạo ra quỹ đất.", "The works created a stock of land.", _R, "narrator", False),
    ("hp:saidToInfluence", "indicator/remittances", "indicator/household-economy", 7, "hộ gia đình", 4136, "Kiều hối góp phần quan trọng cho kinh tế hộ gia đình.", "Remittances contributed importantly to household economies.", _R, "narrator", False),
    ("hp:saidToInfluence", "asset/cat-bi-airport", "indicator/standing", 5, "vị thế", 2759, "Sân bay cùng cảng biển nâng tầm vị thế thành phố.", "The airport, with the seaports, raises the city's standing.", _V, "narrator", False),
]  # fmt: skip

LOCATED: Final = [
    ("asset/tan-vu-lach-huyen-bridge", CITY), ("asset/tan-vu-lach-huyen-road", CITY), ("asset/lach-huyen-port", CITY),
    ("asset/hai-phong-international-gateway-port", CITY), ("asset/east-west-axis", CITY), ("asset/cat-bi-airport", CITY),
    ("place/lan-ha-bay", CITY), ("place/cat-ba-archipelago", CITY), (CITY, "place/viet-nam"), ("place/ha-long-bay", "place/viet-nam"),
    ("festival/hoa-phuong-do", CITY), ("place/vietnam-china-corridor", "place/china"), ("place/vietnam-china-corridor", "place/viet-nam"),
]  # fmt: skip

# record, indicator, paragraph, anchor, start, value vi, value en, vi, en, modality
OBSERVATIONS: Final = [
    ("observation/fdi-five-years", "indicator/fdi", 2, "9,41 tỷ USD", 506, "9,41 tỷ USD", "9.41 billion USD", "Vốn FDI của năm năm đạt 9,41 tỷ đô la.", "FDI over the five years came to 9.41 billion dollars.", _R),
    ("observation/fdi-total", "indicator/fdi", 2, "gần 18,2 tỷ USD", 547, "gần 18,2 tỷ USD", "nearly 18.2 billion USD", "Tổng vốn FDI lên gần 18,2 tỷ đô la.", "FDI capital in total rose to nearly 18.2 billion dollars.", _R),
    ("observation/turnover-2020", "indicator/import-export-turnover", 2, "18,94 tỷ USD", 1070, "ước 18,94 tỷ USD", "18.94 billion USD, estimated", "Kim ngạch năm 2020 ước 18,94 tỷ đô la.", "Turnover in 2020 is put at 18.94 billion dollars.", "estimate"),
    ("observation/cargo-2020", "indicator/cargo-throughput", 3, "153,3 triệu tấn", 2048, "ước 153,3 triệu tấn", "153.3 million tonnes, estimated", "Hàng qua cảng tính đến 2020 ước 153,3 triệu tấn.", "Cargo as of 2020 is put at 153.3 million tonnes.", "estimate"),
    ("observation/remittances-2019", "indicator/remittances", 7, "409 triệu USD", 3976, "409 triệu USD", "409 million USD", "Riêng năm 2019, kiều hối đạt 409 triệu đô la.", "In 2019 alone remittances reached 409 million dollars.", _R),
    ("comparison/turnover-ratio", "indicator/import-export-turnover", 2, "gấp 4,5 lần", 1084, "4,5 lần", "4.5 times", "Mức năm 2020 gấp 4,5 lần năm 2015.", "The 2020 figure is 4.5 times that of 2015.", _R),
]  # fmt: skip

_CODES: Final = {
    "report": {"vi": "tường thuật", "en": "report"},
    "evaluation": {"vi": "đánh giá", "en": "evaluation"},
    "plan": {"vi": "kế hoạch, định hướng", "en": "plan or direction"},
    "estimate": {"vi": "ước tính", "en": "estimate"},
    "context": {"vi": "bối cảnh", "en": "context"},
    "narrator": {"vi": "lời bài báo", "en": "the article's own voice"},
    "explicit": {"vi": "câu nêu rõ người nói", "en": "sentence names the speaker"},
    "carried-over": {"vi": "lời dẫn từ câu trước", "en": "speaker carried over"},
}
_TYPES: Final = {
    "AdministrativeUnit": ("đơn vị hành chính", "administrative unit"), "Country": ("quốc gia", "country"),
    "GeopoliticalEntity": ("thực thể địa chính trị", "geopolitical entity"), "Place": ("địa điểm", "place"),
    "Organisation": ("tổ chức", "organisation"), "PublicBody": ("cơ quan nhà nước", "public body"),
    "Enterprise": ("doanh nghiệp", "enterprise"), "InfrastructureAsset": ("công trình hạ tầng", "infrastructure asset"),
    "Vessel": ("tàu", "vessel"), "Festival": ("lễ hội", "festival"), "Person": ("cá nhân", "person"), "Policy": ("chủ trương", "policy"),
    "Indicator": ("chỉ tiêu", "indicator"), "Observation": ("quan sát thống kê", "observation"),
    "Comparison": ("so sánh", "comparison"), "DerivedObservation": ("quan sát suy ra", "derived observation"),
    "Situation": ("tình huống", "situation"),
}  # fmt: skip


def sample_graph() -> nx.MultiDiGraph[str]:
    """The network, as haiphong_kg.network builds it."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for kind, rows in ENTITIES.items():
        for name, vi, en, *_ in rows:
            graph.add_node(name, label_vi=vi, label_en=en, type=kind)
    for kind, source, target, *_ in FACTS:
        _relate(graph, kind, source, target, record_of(kind, source, target))
    for source, target in LOCATED:
        _relate(graph, "hp:locatedIn", source, target, "")
    return graph


def sample_details() -> dict[str, Any]:
    """What stands behind the network, as haiphong_kg.entity gives it."""
    records = {record_of(*fact[:3]): _relation_record(fact) for fact in FACTS}
    records |= {row[0]: _observation_record(row) for row in OBSERVATIONS} | _other_records()
    return {
        "records": records,
        "sources": {SOURCE: {"title": "Bài báo về công tác đối ngoại của Hải Phòng", "publisher": "Báo điện tử", "date": "2020", "language": "vi", "url": None}},
        "types": {f"hp:{name}": {"vi": vi, "en": en} for name, (vi, en) in _TYPES.items()},
        "relations": {kind: {"vi": vi, "en": en} for kind, (vi, en) in RELATIONS.items()},
        "altLabels": {row[0]: list(row[3:]) for rows in ENTITIES.values() for row in rows if row[3:]},
        "title": {"vi": "Đồ thị Đối tác Hải Phòng", "en": "Hải Phòng Partnership Graph"},
        "release": "2026-01",
        "licence": {"data": "CC BY 4.0", "code": "MIT"},
    }


def record_of(kind: str, source: str, target: str) -> str:
    """The id of the record behind a relation."""
    return f"{kind.removeprefix('hp:')}/{source.split('/')[1]}-{target.split('/')[1]}"


def claim(vi: str, en: str, paragraph: int, anchor: str, start: int, modality: str = "report", voice: str = "narrator", **more: Any) -> dict[str, Any]:
    """One claim of the sample's source."""
    place = {"paragraph": paragraph, "start": start, "end": start + len(anchor), "anchor": anchor, "source": SOURCE}
    said = {"text": {"vi": vi, "en": en}, "modality": _CODES[modality], "attribution": _CODES[voice]}
    return place | said | {"speaker": None if voice == "narrator" else "person/nguyen-anh-tuan", "openList": False} | more


def fact(type_: str, entities: list[str], claims: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """One record."""
    empty = {"values": [], "notes": [], "unstated": [], "formula": None, "inputs": []}
    return {"type": type_, "entities": entities, "claims": claims} | empty | more


def _relate(graph: nx.MultiDiGraph[str], kind: str, source: str, target: str, record: str) -> None:
    vi, en = RELATIONS[kind]
    graph.add_edge(source, target, key=f"{kind}|{record}", kind=kind, label_vi=vi, label_en=en, record=record, weight=1.0)


def _relation_record(row: tuple[str, str, str, int, str, int, str, str, str, str, bool]) -> dict[str, Any]:
    _, source, target, paragraph, anchor, start, vi, en, modality, voice, open_list = row
    return fact("hp:Situation", [source, target], [claim(vi, en, paragraph, anchor, start, modality, voice, openList=open_list)])


def _observation_record(row: tuple[str, str, int, str, int, str, str, str, str, str]) -> dict[str, Any]:
    record, indicator, paragraph, anchor, start, value_vi, value_en, vi, en, modality = row
    kind = "hp:Comparison" if record.startswith("comparison/") else "hp:Observation"
    values = [{"property": {"vi": "giá trị", "en": "value"}, "value": {"vi": value_vi, "en": value_en}}]
    return fact(kind, [indicator, CITY], [claim(vi, en, paragraph, anchor, start, modality, "carried-over")], values=values)


def _other_records() -> dict[str, Any]:
    derived = fact(
        "hp:DerivedObservation", ["indicator/import-export-turnover", CITY], [],
        values=[{"property": {"vi": "giá trị", "en": "value"}, "value": {"vi": "khoảng 4,21 tỷ USD (2015)", "en": "about 4.21 billion USD (2015)"}}],
        formula="a / b", inputs=["observation/turnover-2020", "comparison/turnover-ratio"],
        notes=[{"vi": "Không nguồn nào nêu con số này; dự án tự tính.", "en": "No source states this figure; the project computed it."}],
    )  # fmt: skip
    bay = fact(
        "hp:Situation", ["place/lan-ha-bay"],
        [claim("Vịnh Lan Hạ được nêu là một trong 46 vịnh đẹp nhất thế giới.", "Lan Hạ Bay is given as one of the world's 46 most beautiful bays.", 6, "46 vịnh", 3419)],
        unstated=[{"vi": "không nêu: tổ chức công nhận", "en": "not stated: the body that granted it"}, {"vi": "không nêu: ngày công nhận", "en": "not stated: the date"}],
    )  # fmt: skip
    policy = fact(
        "hp:Situation", ["policy/unnamed-policy-line"],
        [claim("Bài báo nói đến một chủ trương; đoạn nêu tên không còn trong văn bản lưu.", "The article speaks of a policy line; the part that names it is not in the stored text.", 1, "chủ trương", 7, "context")],
        notes=[{"vi": "Văn bản bắt đầu bằng một câu nhắc lại; tên chủ trương không bao giờ được nêu.", "en": "The text begins with a back reference; the line is never named."}],
        unstated=[{"vi": "không nêu: tên của chủ trương", "en": "not stated: the name of the line"}],
    )  # fmt: skip
    return {"derived/turnover-2015": derived, "recognition/lan-ha": bay, "situation/policy-line": policy}
