using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <content>Telling requesters where the vCPU is, and the requests they make.</content>
public sealed partial class Vcpu
{
    private ulong _requests;

    /// <summary>Gets where the vCPU says it is (<c>vcpu-&gt;mode</c>).</summary>
    public VcpuMode Mode
    {
        get
        {
            if (HostKernel.Running is { } kernel && kernel.Vcpu == this)
            {
                kernel.LookAtMode();
            }

            return StoredMode;
        }
    }

    /// <summary>Gets the CPU that requesters interrupt while the vCPU is in the guest (<c>vcpu-&gt;arch.thread_cpu</c>, Book3S HV), or -1.</summary>
    public int ThreadCpu { get; private set; } = -1;

    /// <summary>
    /// Stores where the vCPU is (<c>vcpu-&gt;mode = mode</c>, <c>smp_store_release</c>). A store of
    /// <see cref="VcpuMode.InGuestMode"/> needs interrupts off, and <see cref="HostCpu.MemoryBarrier"/> before the last
    /// <see cref="RequestPending"/>. Context: any.
    /// </summary>
    /// <param name="mode">Where the vCPU is.</param>
    [PublishesMode]
    public void SetMode(VcpuMode mode) => HostKernel.Current.StoreMode(this, mode, barrier: false);

    /// <summary>Stores where the vCPU is, with a full barrier after it (<c>smp_store_mb(vcpu-&gt;mode, mode)</c>). Context: as for <see cref="SetMode"/>.</summary>
    /// <param name="mode">Where the vCPU is.</param>
    [PublishesMode(Barrier = true)]
    public void PublishMode(VcpuMode mode) => HostKernel.Current.StoreMode(this, mode, barrier: true);

    /// <summary>
    /// Stores the CPU that requesters interrupt, with a full barrier after it (<c>vcpu-&gt;cpu</c>, <c>vcpu-&gt;arch.thread_cpu</c>,
    /// <c>smp_mb</c>; Book3S HV P9). Context: interrupts off.
    /// </summary>
    [FullBarrier]
    [PublishesCpu(By = Publication.ThreadCpu)]
    public void PublishThreadCpu()
    {
        ThreadCpu = HostKernel.Current.CpuNumber;
        HostKernel.Current.MemoryBarrier();
    }

    /// <summary>Says that requesters need not interrupt any CPU (<c>vcpu-&gt;arch.thread_cpu = -1</c>). Context: any.</summary>
    public void ClearThreadCpu() => ThreadCpu = -1;

    /// <summary>
    /// Asks the vCPU to do something before it enters the guest again (<c>kvm_make_request</c>). It wakes nobody: <see cref="Kick"/> does.
    /// Context: any, any thread.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    [RaisesRequest]
    public void MakeRequest(VcpuRequest request) => HostKernel.Current.MakeRequest(this, request);

    /// <summary>Tests for a request and takes it (<c>kvm_check_request</c>): the caller handles it now. Context: any.</summary>
    /// <param name="request">The request.</param>
    /// <returns><see langword="true"/> if it was pending; it is not any more.</returns>
    [ConsumesRequest]
    public bool CheckRequest(VcpuRequest request) => HostKernel.Current.CheckRequest(this, request);

    /// <summary>Tests for a request and leaves it (<c>kvm_test_request</c>). Context: any.</summary>
    /// <param name="request">The request.</param>
    /// <returns><see langword="true"/> if it is pending.</returns>
    public bool TestRequest(VcpuRequest request)
    {
        if (HostKernel.Running is { } kernel && kernel.Vcpu == this)
        {
            kernel.LookAtRequest(request);
        }

        return HasRequest(request);
    }

    /// <summary>Drops a request unhandled (<c>kvm_clear_request</c>). Context: any.</summary>
    /// <param name="request">The request.</param>
    [ClearsRequest]
    public void ClearRequest(VcpuRequest request) => _requests &= ~Bit(request);

    /// <summary>
    /// Tests for any request (<c>kvm_request_pending</c>). For an entry it counts only with interrupts off and after the publication.
    /// Context: any.
    /// </summary>
    /// <returns><see langword="true"/> if a request is pending: do not enter.</returns>
    [TestsRequests]
    public bool RequestPending() => HostKernel.Current.TestRequests(this);

    /// <summary>
    /// Wakes the vCPU if it sleeps and interrupts its CPU if it is in the guest (<c>kvm_vcpu_kick</c>, <c>virt/kvm/kvm_main.c</c>).
    /// Context: any, any thread.
    /// </summary>
    [Kicks]
    public void Kick() => HostKernel.Current.Kick(this);

    /// <summary>Gets a value indicating whether any request is pending, for the host's own use: it is no test of the port's.</summary>
    internal bool HasRequests => _requests != 0;

    /// <summary>Gets or sets the mode, for the host's own use.</summary>
    internal VcpuMode StoredMode { get; set; }

    /// <summary>Says whether a request is pending, for the host's own use: it is no look of the port's.</summary>
    internal bool HasRequest(VcpuRequest request) => (_requests & Bit(request)) != 0;

    /// <summary>Sets the bit of a request, unless it asks for nothing that would be left to do.</summary>
    internal void SetRequest(VcpuRequest request) => _requests |= request == VcpuRequest.OutsideGuestMode ? 0 : Bit(request);

    private static ulong Bit(VcpuRequest request) => 1ul << (int)request;
}
