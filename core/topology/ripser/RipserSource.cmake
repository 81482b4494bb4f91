# Makes ripser_patched.h in the build folder from the original source of Ripser 1.2.1 (Ulrich Bauer, MIT), which
# is taken as a package and never copied into this repository: from the Debian source archive when
# packaging/dependencies has put it into .cache/, else from Ripser's own repository. Checked by hash either way.

set(RIPSER_ARCHIVE "${PROJECT_SOURCE_DIR}/.cache/ripser_1.2.1.orig.tar.gz"
    CACHE FILEPATH "Source archive of Ripser 1.2.1 (Debian: apt-get source --download-only --tar-only ripser)")
set(ripser_sha256 922263c8475356f1f64c22467607aad1332b29fbc23c0936ea3216220df4169a)

include(FetchContent)
if(EXISTS "${RIPSER_ARCHIVE}")
    FetchContent_Declare(ripser_source URL "${RIPSER_ARCHIVE}"
        URL_HASH SHA256=4be600591dced310550a78b718f3f4019f11049bad0fbf14eea1f85d835b16e1
        DOWNLOAD_EXTRACT_TIMESTAMP OFF)
else()
    message(STATUS "No ${RIPSER_ARCHIVE}; fetching Ripser v1.2.1 from its repository")
    FetchContent_Declare(ripser_source GIT_REPOSITORY https://github.com/Ripser/ripser.git GIT_TAG v1.2.1
        GIT_SHALLOW ON GIT_SUBMODULES "")
endif()
FetchContent_GetProperties(ripser_source)
if(NOT ripser_source_POPULATED)
    FetchContent_Populate(ripser_source)
endif()

file(SHA256 "${ripser_source_SOURCE_DIR}/ripser.cpp" found_sha256)
if(NOT found_sha256 STREQUAL ripser_sha256)
    message(FATAL_ERROR "ripser.cpp in ${ripser_source_SOURCE_DIR} is not version 1.2.1: SHA-256 ${found_sha256}, "
        "expected ${ripser_sha256}")
endif()

# Brackets and semicolons would be taken for list syntax: the source is handled with placeholders for them.
function(ripser_encode variable text)
    string(REPLACE "[" "@LB@" text "${text}")
    string(REPLACE "]" "@RB@" text "${text}")
    string(REPLACE ";" "@SC@" text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# Replaces every occurrence of `from`, of which there must be exactly `count`.
function(ripser_replace count from to)
    ripser_encode(from "${from}")
    ripser_encode(to "${to}")
    string(LENGTH "${ripser_text}" before)
    string(REPLACE "${from}" "" without "${ripser_text}")
    string(LENGTH "${without}" after)
    string(LENGTH "${from}" length)
    math(EXPR found "(${before} - ${after}) / ${length}")
    if(NOT found EQUAL ${count})
        message(FATAL_ERROR "Ripser patch: expected ${count} × «${from}», found ${found}")
    endif()
    string(REPLACE "${from}" "${to}" ripser_text "${ripser_text}")
    set(ripser_text "${ripser_text}" PARENT_SCOPE)
endfunction()

file(READ "${ripser_source_SOURCE_DIR}/ripser.cpp" ripser_text)
ripser_encode(ripser_text "${ripser_text}")

# No main, no file readers: everything from the list of file formats on goes.
string(FIND "${ripser_text}" "enum file_format {" cut)
if(cut EQUAL -1)
    message(FATAL_ERROR "Ripser patch: «enum file_format {» not found")
endif()
string(SUBSTRING "${ripser_text}" 0 ${cut} ripser_text)

# Double precision, so that every bar ends at an entry of the distance matrix.
ripser_replace(1 "typedef float value_t;" "typedef double value_t;")

# A second computation in one process, or one on another thread, must not see the first one's enumerators;
# with their vertices inline they cost no allocation.
ripser_replace(3 "static simplex_coboundary_enumerator cofacets(*this);"
    "simplex_coboundary_enumerator cofacets(*this);")
ripser_replace(1 "static simplex_boundary_enumerator facets(0, *this);"
    "simplex_boundary_enumerator facets(0, *this);")
ripser_replace(2 "std::vector<index_t> vertices;\n\tdiameter_entry_t simplex;"
    "inline_vertices vertices;\n\tdiameter_entry_t simplex;")
ripser_replace(1 "enum compressed_matrix_layout" "struct inline_vertices {
	std::array<index_t, 8> data;
	size_t count = 0;
	void resize(size_t size) { count = size; }
	index_t* begin() { return data.data(); }
	index_t* end() { return data.data() + count; }
	std::reverse_iterator<index_t*> rbegin() { return std::reverse_iterator<index_t*>(end()); }
	index_t operator[](size_t i) const { return data[i]; }
};

enum compressed_matrix_layout")

# Cofacets of edges are looked at even when only dimension 0 is asked for: the table of binomial coefficients must
# reach that far, or Ripser reads past its end.
ripser_replace(1 "binomial_coeff(n, dim_max + 2)," "binomial_coeff(n, std::max(dim_max, index_t(1)) + 2),")

# Pairs are reported with their simplices instead of printed.
ripser_replace(1 "std::cout << \"persistence intervals in dim 0:\" << std::endl;" "")
ripser_replace(1 "std::cout << \"persistence intervals in dim \" << dim << \":\" << std::endl;" "")
ripser_replace(1 "std::cout << \" [0,\" << get_diameter(e) << \")\" << std::endl;"
    "observer.merging_edge(get_diameter(e), get_index(e));")
ripser_replace(1 "if (dset.find(i) == i) std::cout << \" [0, )\" << std::endl;" ";")
ripser_replace(1 "std::cout << \" [\" << diameter << \",\" << death << \")\" << std::endl;"
    "observer.pair(dim, diameter, get_index(column_to_reduce), death, get_index(pivot));")
ripser_replace(1 "std::cout << \" [\" << diameter << \", )\" << std::endl;"
    "observer.essential(dim, diameter, get_index(column_to_reduce));")
# A merge at distance 0 makes no bar but is a merge all the same.
ripser_replace(1 "if (get_diameter(e) != 0)\n" "")

# The places where Ripser would show progress: the observer hears of it and may throw to cancel.
ripser_replace(1 "			while (cofacets.has_next(false)) {
#ifdef INDICATE_PROGRESS" "			while (cofacets.has_next(false)) {
				observer.assembling(dim, &simplex - &simplices[0], simplices.size());
#ifdef INDICATE_PROGRESS")
ripser_replace(1 "			while (true) {
#ifdef INDICATE_PROGRESS" "			while (true) {
				observer.reducing(dim, index_column_to_reduce, columns_to_reduce.size());
#ifdef INDICATE_PROGRESS")
ripser_replace(1 "		for (diameter_entry_t simplex : reduction_matrix.subrange(index_column_to_add)) {
" "		for (diameter_entry_t simplex : reduction_matrix.subrange(index_column_to_add)) {
			observer.adding();
")
ripser_replace(1 "template <typename DistanceMatrix> class ripser {"
    "template <typename DistanceMatrix> class ripser {\n\tripser_observer& observer;")
ripser_replace(1 "	ripser(DistanceMatrix&& _dist, index_t _dim_max," "	ripser(ripser_observer& _observer, DistanceMatrix&& _dist, index_t _dim_max,")
ripser_replace(1 "	    : dist(std::move(_dist)), n(dist.size())," "	    : observer(_observer), dist(std::move(_dist)), n(dist.size()),")

string(REPLACE "@LB@" "[" ripser_text "${ripser_text}")
string(REPLACE "@RB@" "]" ripser_text "${ripser_text}")
string(REPLACE "@SC@" ";" ripser_text "${ripser_text}")
set(RIPSER_INCLUDE_DIR "${CMAKE_CURRENT_BINARY_DIR}/ripser")
file(CONFIGURE OUTPUT "${RIPSER_INCLUDE_DIR}/ripser_patched.h" CONTENT "@ripser_text@" @ONLY NEWLINE_STYLE UNIX)
