using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// Whether the counters of a VM's vCPUs are the same (<c>struct kvm_arch</c>): what the last write of one was, and how many vCPUs have
/// followed it. A write that does not match the one before begins a new generation. <see cref="VmTime.TscWriteLock"/> protects it.
/// </summary>
public sealed class TscSync
{
    private readonly Vm _vm;

    internal TscSync(Vm vm) => _vm = vm;

    /// <summary>Gets or sets when a counter was last written (<c>last_tsc_nsec</c>).</summary>
    [InstantPart("last")]
    public Nanoseconds LastTime { get; set; }

    /// <summary>Gets or sets the value that was written (<c>last_tsc_write</c>).</summary>
    [InstantPart("last")]
    public TscCycles LastValue { get; set; }

    /// <summary>Gets or sets the frequency that the vCPU had (<c>last_tsc_khz</c>).</summary>
    public TscKilohertz LastFrequency { get; set; }

    /// <summary>Gets or sets the offset that it had afterwards (<c>last_tsc_offset</c>).</summary>
    [InstantPart("last")]
    public TscCyclesDelta LastOffset { get; set; }

    /// <summary>Gets or sets when the generation began (<c>cur_tsc_nsec</c>).</summary>
    [InstantPart("current")]
    public Nanoseconds CurrentTime { get; set; }

    /// <summary>Gets or sets the value with which it began (<c>cur_tsc_write</c>).</summary>
    [InstantPart("current")]
    public TscCycles CurrentValue { get; set; }

    /// <summary>Gets or sets the offset with which it began (<c>cur_tsc_offset</c>).</summary>
    [InstantPart("current")]
    public TscCyclesDelta CurrentOffset { get; set; }

    /// <summary>Gets or sets the number of the generation (<c>cur_tsc_generation</c>).</summary>
    public ulong CurrentGeneration { get; set; }

    /// <summary>Gets or sets how many vCPUs have followed the first one of the generation (<c>nr_vcpus_matched_tsc</c>).</summary>
    public int MatchedVcpus { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether user space has set a counter (<c>user_set_tsc</c>): then what it writes is taken at its
    /// word only if it is far off.
    /// </summary>
    public bool UserSetTsc { get; set; }

    /// <summary>Gets a value indicating whether all vCPUs are of this generation (<c>nr_vcpus_matched_tsc + 1 == online_vcpus</c>).</summary>
    public bool AllMatched => MatchedVcpus + 1 == _vm.OnlineVcpus;
}
