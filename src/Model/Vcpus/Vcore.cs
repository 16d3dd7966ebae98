using System.Diagnostics.CodeAnalysis;
using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// A virtual core (<c>struct kvmppc_vcore</c>, <c>arch/powerpc/include/asm/kvm_book3s.h</c>): the vCPUs that enter and leave the guest together.
/// One of their threads, the runner, does it for all; the others sleep. <see cref="Lock"/> protects everything here.
/// </summary>
[VcpuPart]
public sealed class Vcore
{
    private readonly List<Vcpu> _threads = [];
    private Vcpu? _runner;

    internal Vcore(Vm vm, int number)
    {
        Vm = vm;
        Number = number;
        WaitQueue = new HostWaitQueue($"vcore {number}");
    }

    /// <summary>Gets the VM (<c>vc-&gt;kvm</c>).</summary>
    public Vm Vm { get; }

    /// <summary>Gets the number of the core in its VM, 0 or greater.</summary>
    public int Number { get; }

    /// <summary>
    /// Gets or sets the vCPU whose thread runs the core (<c>vc-&gt;runner</c>), <see langword="null"/> while none does. The type does not say
    /// so, because almost all that reads it is executed by the runner.
    /// </summary>
    [SameVcpu]
    [AllowNull]
    public Vcpu Runner
    {
        get => _runner!;
        set => _runner = value;
    }

    /// <summary>Gets all vCPUs of the core, ordered by <see cref="Vcpu.ThreadIndex"/>. They are other vCPUs than the runner, but for one.</summary>
    public IReadOnlyList<Vcpu> Threads => _threads;

    /// <summary>Gets or sets the state (<c>vc-&gt;vcore_state</c>).</summary>
    public VcoreState State { get; set; }

    /// <summary>Gets the lock (<c>vc-&gt;lock</c>).</summary>
    public HostSpinLock Lock { get; } = new();

    /// <summary>Gets where the runner sleeps when all threads have ceded (<c>vc-&gt;wait</c>).</summary>
    public HostWaitQueue WaitQueue { get; }

    /// <summary>
    /// Enters the guest with the threads of the core, and of the cores in state <see cref="VcoreState.Piggyback"/> that it takes along
    /// (<c>__kvmppc_vcore_entry</c>, <c>arch/powerpc/kvm/book3s_hv_interrupts.S</c>). It returns when all have left; each thread's exit is
    /// in <see cref="Vcpu.LastExit"/>. Interrupts are as they were. Context: as for <see cref="Vcpu.EnterGuest"/>; the locks of the cores
    /// are free.
    /// </summary>
    /// <returns>How the runner's guest exited.</returns>
    /// <exception cref="InvalidOperationException">Nobody runs the core.</exception>
    [EntersGuest]
    public GuestExit EnterGuest()
    {
        Vcpu runner = _runner ?? throw new InvalidOperationException($"Nobody runs {this}.");
        return HostKernel.Current.EnterGuest(runner, ThreadsInGuest());
    }

    /// <inheritdoc/>
    public override string ToString() => $"vcore {Number}";

    /// <summary>Adds a vCPU that belongs to this core for good.</summary>
    internal void Attach(Vcpu vcpu) => _threads.Add(vcpu);

    private List<Vcpu> ThreadsInGuest()
    {
        List<Vcpu> threads = [.. _threads];
        foreach (Vcore companion in Vm.Vcores)
        {
            if (companion != this && companion.State == VcoreState.Piggyback)
            {
                threads.AddRange(companion._threads);
            }
        }

        return threads;
    }
}
